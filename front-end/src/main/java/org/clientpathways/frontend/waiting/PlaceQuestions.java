package org.clientpathways.frontend.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What is asked to move a client on the waiting list, or to look at their wait again. */
final class PlaceQuestions {

    static final String MOVE = "move";
    static final String REVIEW = "review";
    static final TextQuestion PLACE =
            TextQuestion.required("toPosition", "New place on the list", "Enter the new place on the list");
    private static final TextQuestion REASON = TextQuestion.required(
                    "reason", "Why is the client moved?", "Enter why the client is moved")
            .hinted("Your colleagues see this. The agency that sent the referral does not")
            .as(Shape.PARAGRAPHS);
    private static final ChoiceQuestion PRIORITY =
            ChoiceQuestion.one("priority", "Priority from now on", "Select a priority", Option.of(Priority.class));
    private static final DateQuestion REVIEW_ON =
            DateQuestion.required("reviewOn", "When will you look at this again?", "Enter a day", When.FUTURE);
    private static final TextQuestion NOTE = TextQuestion.optional("note", "What did you find?")
            .hinted("Your colleagues see this. The agency that sent the referral does not")
            .as(Shape.PARAGRAPHS);

    private PlaceQuestions() {}

    /** The page of a change. */
    static Step step(String change, Referral referral) {
        return change.equals(MOVE)
                ? Step.of(
                                MOVE,
                                "Move the client on the waiting list",
                                PLACE.hinted("Place 1 is next. The client is at place " + referral.position() + " now"),
                                REASON)
                        .saying("The client stays among those of the same priority. To change the priority, record a"
                                + " review.")
                : Step.of(REVIEW, "Record a review of the wait", PRIORITY, REVIEW_ON, NOTE);
    }

    /** What stands in the page at first. */
    static Answers known(String change, Referral referral) {
        return change.equals(REVIEW) && referral.priority() != null
                ? Answers.none().with(PRIORITY.field(), referral.priority())
                : Answers.none();
    }

    /** What is wrong with the answers. */
    static List<FieldError> faults(Step step, Answers answers, LocalDate today) {
        List<FieldError> faults = new ArrayList<>(step.faults(answers, today));
        if (step.name().equals(MOVE)
                && PLACE.isAnswered(answers)
                && place(answers).isEmpty()) {
            faults.add(0, new FieldError(PLACE.field(), PLACE.anchor(), "Enter a whole number from 1, such as 3"));
        }
        return faults;
    }

    /** The answers as the service's request has them. */
    static Map<String, Object> fields(Step step, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (step.name().equals(MOVE)) {
            fields.put(PLACE.field(), place(answers).orElseThrow());
            fields.put(REASON.field(), answers.text(REASON.field()));
            return fields;
        }
        fields.put(PRIORITY.field(), answers.text(PRIORITY.field()));
        fields.put(REVIEW_ON.field(), REVIEW_ON.date(answers).orElseThrow().toString());
        if (NOTE.isAnswered(answers)) {
            fields.put(NOTE.field(), answers.text(NOTE.field()));
        }
        return fields;
    }

    private static Optional<Long> place(Answers answers) {
        String typed = answers.text(PLACE.field());
        return typed.matches("[1-9][0-9]{0,8}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
