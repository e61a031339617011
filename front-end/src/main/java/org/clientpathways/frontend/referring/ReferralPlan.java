package org.clientpathways.frontend.referring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Refused;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.SharingDecision;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;

/**
 * A referral being made: to which service, what its agency may see, and the pages that ask the rest.
 *
 * @param decision what the client agreed that the service's agency may see
 */
record ReferralPlan(Service service, SharingDecision decision, Journey journey) {

    private static final List<String> TEXTS = List.of("need", "reason", "urgency", "lawfulBasis", "desiredOutcome");

    /** Whether the client agreed to what no referral can do without. */
    boolean isCovered() {
        return decision.categories().containsAll(ReferralQuestions.ALWAYS_SHARED);
    }

    /** What lacks for the referral to be sent. */
    List<Refused> lacking() {
        return decision.refused().stream()
                .filter(one -> ReferralQuestions.ALWAYS_SHARED.contains(one.category()))
                .toList();
    }

    /** What the agency will not see: what the client did not agree to, and what they agreed to but is not shared. */
    List<Refused> withheld(Answers answers) {
        List<Refused> withheld = new ArrayList<>(decision.refused());
        List<String> share = share(answers);
        decision.permitted().stream()
                .map(SharingDecision.Permitted::category)
                .filter(category -> !share.contains(category))
                .forEach(category -> withheld.add(new Refused(category, "not-shared")));
        return withheld;
    }

    /** The answers with the need that was searched for, or the only one that the service is for. */
    Answers preset(Answers answers) {
        if (!answers.text("need").isEmpty()) {
            return answers;
        }
        String searched = answers.text(ServiceSearch.NEED);
        if (!searched.isEmpty()) {
            return answers.with("need", searched);
        }
        return service.needs().size() == 1
                ? answers.with("need", service.needs().get(0))
                : answers;
    }

    /** The categories to be shared. */
    static List<String> share(Answers answers) {
        List<String> share = new ArrayList<>(List.of("identity", "contact"));
        answers.all(ReferralQuestions.SHARE).stream()
                .filter(one -> !share.contains(one))
                .forEach(share::add);
        return share;
    }

    /** The fields of the service's request. */
    Map<String, Object> fields(UUID client, Answers answers, boolean draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("clientId", client.toString());
        fields.put("serviceId", service.id().toString());
        TEXTS.stream()
                .filter(field -> !answers.text(field).isEmpty())
                .forEach(field -> fields.put(field, answers.text(field)));
        fields.put("share", share(answers));
        if (draft) {
            fields.put("draft", true);
        }
        return fields;
    }
}
