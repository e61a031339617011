package org.clientpathways.frontend.referring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Refused;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;

/**
 * The page that says that the client has not agreed to what a referral needs.
 *
 * @param answered whether the referral is written already and is kept on the page
 */
@CheckedTemplate(basePath = "referring", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NoAgreementPage(
        UUID client, Service service, List<Refused> lacking, boolean answered, List<Answers.Given> carried)
        implements TemplateInstance {

    /** Before anything is written. */
    static NoAgreementPage before(UUID client, ReferralPlan plan) {
        return new NoAgreementPage(client, plan.service(), plan.lacking(), false, List.of());
    }

    /** When the referral was to be sent and the agreement had gone meanwhile. */
    static NoAgreementPage afterAll(UUID client, ReferralPlan plan, Answers answers) {
        return new NoAgreementPage(client, plan.service(), plan.lacking(), true, answers.each());
    }
}
