package org.clientpathways.frontend.referring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.SharingDecision;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.layout.Directory;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks what a referral depends on: the service, and what the client agreed that its agency may see. */
@RequestScoped
class ReferralPlans {

    static final String SERVICE = "serviceId";
    static final String KEY = "key";

    private static final String PURPOSE = "referral";

    private final ReferralApi referrals;
    private final Directory directory;

    ReferralPlans(@RestClient ReferralApi referrals, Directory directory) {
        this.referrals = referrals;
        this.directory = directory;
    }

    /** The referral that these answers are making. */
    ReferralPlan of(UUID client, Answers answers) {
        Service service = directory.service(id(answers.text(SERVICE)));
        SharingDecision decision = referrals.decide(
                Map.of("clientId", client.toString(), "serviceId", service.id().toString(), "purpose", PURPOSE));
        return new ReferralPlan(
                service, decision, new Journey(ReferralQuestions.steps(service, decision.categories())));
    }

    /** Exactly what the service's agency would see of this referral. */
    SharingDecision preview(UUID client, ReferralPlan plan, Answers answers) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("clientId", client.toString());
        question.put("serviceId", plan.service().id().toString());
        question.put("purpose", PURPOSE);
        question.put("categories", ReferralPlan.share(answers));
        for (String field : new String[] {"need", "reason", "desiredOutcome"}) {
            if (!answers.text(field).isEmpty()) {
                question.put(field, answers.text(field));
            }
        }
        return referrals.decide(question);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
