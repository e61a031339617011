package org.clientpathways.frontend.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientpathways.frontend.api.Agency;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/** What is asked before a client is offered to somebody else. */
final class OfferQuestions {

    static final String AGENCY = "agency";
    static final String COLLEAGUE = "keyWorker";
    private static final String WHERE = "where";
    private static final String WITHIN = "colleague";
    private static final String NOTE = "note";

    private OfferQuestions() {}

    /** The pages for these answers. */
    static List<Step> steps(List<Agency> others, Supplier<ChoiceQuestion> colleague, Answers answers) {
        return List.of(
                where(), isWithin(answers) ? Step.of("who", "Which colleague?", colleague.get()) : to(others), note());
    }

    /** The request that these answers make. */
    static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String whom = isWithin(answers) ? COLLEAGUE : AGENCY;
        fields.put(whom, answers.text(whom));
        if (!answers.text(NOTE).isEmpty()) {
            fields.put(NOTE, answers.text(NOTE));
        }
        return fields;
    }

    /** The field in which the answers name whom the client goes to. */
    static String whom(Answers answers) {
        return isWithin(answers) ? COLLEAGUE : AGENCY;
    }

    private static boolean isWithin(Answers answers) {
        return answers.text(WHERE).equals(WITHIN);
    }

    private static Step where() {
        return Step.of(
                        WHERE,
                        "Hand the client over",
                        ChoiceQuestion.one(
                                WHERE,
                                "Who will work with the client?",
                                "Select who will work with the client",
                                List.of(
                                        Option.of(WITHIN, "A colleague at your agency"),
                                        Option.of(AGENCY, "Another agency"))))
                .saying("They are asked first. You stay the client's key worker until they accept.");
    }

    private static Step to(List<Agency> others) {
        return Step.of(
                        "who",
                        "Which agency?",
                        ChoiceQuestion.list(
                                AGENCY,
                                "Agency",
                                "Choose an agency",
                                others.stream()
                                        .map(one -> Option.of(one.alias(), one.shown()))
                                        .toList()))
                .saying(
                        "The client must have agreed that this agency may see who they are and how to reach them, for working"
                                + " together. If they have not, record that first.");
    }

    private static Step note() {
        return Step.of(
                "note",
                "What should the next key worker know?",
                TextQuestion.optional(NOTE, "What should the next key worker know?")
                        .hinted(
                                "Another agency reads this before it accepts only if the client agreed that it may see their"
                                        + " circumstances")
                        .as(TextQuestion.Shape.PARAGRAPHS));
    }
}
