package org.clientpathways.frontend.referring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.SharingDecision;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Step;

/** The page where a referral is checked, beside exactly what the other agency will see of it. */
@CheckedTemplate(basePath = "referring", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReferralCheckPage(String action, Service service, SharingDecision decision, List<Step> steps, Answers answers)
        implements TemplateInstance {

    static ReferralCheckPage of(String action, ReferralPlan plan, SharingDecision preview, Answers answers) {
        return new ReferralCheckPage(
                action,
                plan.service(),
                preview.withholding(plan.withheld(answers)),
                plan.journey().steps(),
                answers);
    }
}
