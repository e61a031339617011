package org.clientpathways.frontend.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.RepresentativeAuthority;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/** What is asked about who gives an agreement: a representative, or a child. */
final class Giver {

    static final String FIELD = "givenBy";
    static final String NAME = "representative.name";
    static final String AUTHORITY = "representative.authority";

    /** From this age on, in years, nobody is asked whether the client understands. */
    static final int OF_AGE = 16;

    private static final String UNDERSTANDS = "understands";

    private Giver() {}

    static boolean isRepresentative(Answers answers) {
        return answers.text(FIELD).equals(GivenBy.REPRESENTATIVE.code());
    }

    static boolean isClient(Answers answers) {
        return answers.text(FIELD).equals(GivenBy.CLIENT.code());
    }

    /** The fields of the service's request that say who gave it, as far as these pages asked. */
    static Map<String, Object> fields(List<Step> steps, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (isRepresentative(answers)) {
            fields.put("representative", Map.of("name", answers.text(NAME), "authority", answers.text(AUTHORITY)));
        }
        if (steps.stream().anyMatch(step -> step.name().equals(UNDERSTANDS))) {
            fields.put(UNDERSTANDS, true);
        }
        return fields;
    }

    /** Who agrees for a client who cannot. */
    static Step representative() {
        return Step.of(
                        "representative",
                        "Who agreed for the client?",
                        TextQuestion.required(NAME, "Name", "Enter the name of the person who agreed for the client")
                                .as(TextQuestion.Shape.NAME),
                        ChoiceQuestion.one(
                                AUTHORITY,
                                "What lets them agree for the client?",
                                "Select what lets them agree for the client",
                                Option.of(RepresentativeAuthority.class)))
                .saying("A person can agree for a client only if the law gives them the right to. Being a friend or a"
                        + " relative is not enough.");
    }

    /** Whether a child knows what they agree to. */
    static Step understands() {
        return Step.of(
                        UNDERSTANDS,
                        "Does the client understand what they agree to?",
                        ChoiceQuestion.many(
                                UNDERSTANDS,
                                "What you found",
                                "Confirm that the client understands. If they do not, go back and choose a"
                                        + " representative",
                                List.of(Option.of("yes", "I explained it, and the client understands it"))))
                .saying(
                        "The client is under 16. They can agree for themselves if they understand who will see what, what"
                                + " for, and that they can say no. If they do not, a representative must agree for them.");
    }
}
