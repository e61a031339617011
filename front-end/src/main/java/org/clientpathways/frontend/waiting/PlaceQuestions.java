package org.clientpathways.frontend.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.WaitingRange;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;
import org.clientpathways.frontend.layout.Say;

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

    /** What a change asks. */
    static List<Question> of(String change) {
        return change.equals(MOVE) ? List.of(PLACE, REASON) : List.of(PRIORITY, REVIEW_ON, NOTE);
    }

    /**
     * The page of a change.
     *
     * @param range the places that a move can choose; null for a review
     */
    static Step step(String change, Referral referral, WaitingRange range) {
        return change.equals(MOVE)
                ? move(referral, range)
                : new Step(REVIEW, "Record a review of the wait", "", of(REVIEW));
    }

    private static Step move(Referral referral, WaitingRange range) {
        String priority = Say.priority(referral.priority());
        String lead = range.isWide()
                ? "The client stays among those of the priority “" + priority + "”, who have the places "
                        + range.first() + " to " + range.last() + "."
                : "No one else waits with the priority “" + priority + "”, so there is no other place to move to.";
        return Step.of(
                        MOVE,
                        "Move the client on the waiting list",
                        PLACE.hinted(places(range) + ". The client is at place " + range.position() + " now"),
                        REASON)
                .saying(lead);
    }

    private static String places(WaitingRange range) {
        return range.isWide()
                ? "Enter a place from " + range.first() + " to " + range.last()
                : "The only place is " + range.first();
    }

    /** What stands in the page at first. */
    static Answers known(String change, Referral referral) {
        return change.equals(REVIEW) && referral.priority() != null
                ? Answers.none().with(PRIORITY.field(), referral.priority())
                : Answers.none();
    }

    /** What is wrong with the answers; the range is null for a review. */
    static List<FieldError> faults(Step step, Answers answers, LocalDate today, WaitingRange range) {
        List<FieldError> faults = new ArrayList<>(step.faults(answers, today));
        if (range != null
                && PLACE.isAnswered(answers)
                && place(answers)
                        .filter(place -> place >= range.first() && place <= range.last())
                        .isEmpty()) {
            faults.add(0, beyond(range));
        }
        return faults;
    }

    /** For a place that is none of these. */
    static FieldError beyond(WaitingRange range) {
        return new FieldError(
                PLACE.field(), PLACE.anchor(), places(range) + ". To change the client's priority, record a review");
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
