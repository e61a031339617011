package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;

/**
 * The pages of one agreement, and what its answers come to.
 *
 * @param service the service of the referral that asked for it; null where none did
 * @param agency the name of the agency it is with
 * @param services the services of that agency
 */
record AgreementJourney(Journey journey, Service service, String agency, List<Service> services) {

    /** The words that the client agrees to. */
    String wording(Answers answers) {
        return Wording.of(
                recipient(answers),
                answers.all("categories"),
                answers.all("purposes"),
                from(answers),
                AgreementQuestions.UNTIL.date(answers).orElse(null));
    }

    /** The fields of the service's request. */
    Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String recipient = answers.text(AgreementQuestions.RECIPIENT);
        fields.put(
                "recipients",
                List.of(
                        isWholeAgency(recipient)
                                ? Map.of("agency", recipient.substring(AgreementQuestions.WHOLE_AGENCY.length()))
                                : Map.of("service", recipient)));
        fields.put("purposes", answers.all("purposes"));
        fields.put("categories", answers.all("categories"));
        fields.put("from", from(answers).toString());
        AgreementQuestions.UNTIL.date(answers).ifPresent(until -> fields.put("until", until.toString()));
        for (String field : List.of("given", "givenBy", "language", "interpreter")) {
            if (!answers.text(field).isEmpty()) {
                fields.put(field, answers.text(field));
            }
        }
        fields.put("wording", wording(answers));
        return fields;
    }

    private String recipient(Answers answers) {
        String chosen = answers.text(AgreementQuestions.RECIPIENT);
        return services.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .map(one -> one.name() + " at " + agency)
                .findFirst()
                .orElse(agency);
    }

    private static LocalDate from(Answers answers) {
        return AgreementQuestions.FROM.date(answers).orElseThrow();
    }

    private static boolean isWholeAgency(String recipient) {
        return recipient.startsWith(AgreementQuestions.WHOLE_AGENCY);
    }
}
