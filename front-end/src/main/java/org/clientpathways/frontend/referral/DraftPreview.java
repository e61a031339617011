package org.clientpathways.frontend.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Refused;
import org.clientpathways.frontend.api.SharingDecision;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the other agency will see of a draft once it is sent. */
@ApplicationScoped
class DraftPreview {

    private final ReferralApi referrals;

    DraftPreview(@RestClient ReferralApi referrals) {
        this.referrals = referrals;
    }

    SharingDecision of(Referral draft) {
        SharingDecision all = referrals.decide(question(draft));
        List<Refused> withheld = new ArrayList<>(all.refused());
        List<SharingDecision.Permitted> shown = new ArrayList<>();
        for (SharingDecision.Permitted one : all.permitted()) {
            if (draft.share().contains(one.category())) {
                shown.add(one);
            } else {
                withheld.add(new Refused(one.category(), "not-shared"));
            }
        }
        return new SharingDecision(shown, withheld, all.wouldSee());
    }

    private static Map<String, Object> question(Referral draft) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("clientId", draft.clientId().toString());
        question.put("serviceId", draft.service().id().toString());
        question.put("purpose", "referral");
        put(question, "need", draft.need());
        put(question, "reason", draft.reason());
        put(question, "desiredOutcome", draft.desiredOutcome());
        return question;
    }

    private static void put(Map<String, Object> question, String field, String value) {
        if (value != null) {
            question.put(field, value);
        }
    }
}
