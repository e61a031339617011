package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;

/**
 * The pages of one agreement, and what its answers come to.
 *
 * @param service the service of the referral that asked for it; null where none did
 * @param referral the referral that waits for it, not sent yet; null where none does
 * @param replaced the agreement that it replaces; null where it replaces none
 * @param offered those who may be chosen
 */
record AgreementJourney(Journey journey, Service service, UUID referral, Agreement replaced, List<Offer> offered) {

    /** Whether it is to replace an agreement that no longer holds. */
    boolean replacesWhatIsGone() {
        return replaced != null && !replaced.isInForce();
    }

    /** Whether the service refused it because what it is to replace no longer holds. */
    boolean isRefusedAsGone(ApiProblem problem) {
        return replaced != null
                && (problem.is("agreement-replaced") || problem.violations().containsKey(AgreementJourneys.REPLACES));
    }

    /** The words that the client agrees to. */
    String wording(Answers answers) {
        return new Wording(
                        Giver.isRepresentative(answers),
                        recipients(answers),
                        answers.all("categories"),
                        answers.all("purposes"),
                        from(answers),
                        AgreementQuestions.UNTIL.date(answers).orElse(null),
                        replaced)
                .text();
    }

    /** The fields of the service's request. */
    Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "recipients",
                answers.all(AgreementQuestions.RECIPIENT).stream()
                        .map(Offer::field)
                        .toList());
        fields.put("purposes", answers.all("purposes"));
        fields.put("categories", answers.all("categories"));
        fields.put("from", from(answers).toString());
        AgreementQuestions.UNTIL.date(answers).ifPresent(until -> fields.put("until", until.toString()));
        for (String field : List.of("given", "givenBy", "language", "interpreter")) {
            if (!answers.text(field).isEmpty()) {
                fields.put(field, answers.text(field));
            }
        }
        fields.putAll(Giver.fields(journey.steps(), answers));
        fields.put("wording", wording(answers));
        if (replaced != null) {
            fields.put("replaces", replaced.id().toString());
        }
        return fields;
    }

    private String recipients(Answers answers) {
        return offered.stream()
                .filter(one -> answers.all(AgreementQuestions.RECIPIENT).contains(one.code()))
                .map(Offer::inSentence)
                .collect(Collectors.joining(" and "));
    }

    private static LocalDate from(Answers answers) {
        return AgreementQuestions.FROM.date(answers).orElseThrow();
    }
}
