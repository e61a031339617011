package org.clientpathways.frontend.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.form.TypedTime;
import org.clientpathways.frontend.layout.Days;

/** What is asked about an appointment. */
final class ContactQuestions {

    static final String WHEN = "when";
    static final String TIME = "time";
    static final String KIND = "kind";
    static final String OUTCOME = "outcome";

    private static final String DAY = "appointmentAt";
    private static final String WHICH_DAY = "Which day?";
    private static final String NO_DAY = "Enter the day of the appointment";

    private ContactQuestions() {}

    /** The pages for a new appointment of a referral that is open: what may have become of it follows from when it is. */
    static Journey ofNew(Answers answers, Instant now) {
        DateQuestion day = DateQuestion.required(DAY, WHICH_DAY, NO_DAY, When.ANY);
        Optional<Instant> at = instant(answers);
        return journey(
                "When is the appointment?",
                day,
                at.filter(when -> when.isAfter(now))
                        .map(ContactQuestions::toCome)
                        .orElseGet(() -> outcome(Outcome.past())));
    }

    /** The pages for one with a service that the client has left: it took place before, or did not. */
    static Journey ofEnded() {
        return journey(
                "When was the appointment?",
                DateQuestion.required(DAY, WHICH_DAY, NO_DAY, When.PAST),
                outcome(Outcome.became()));
    }

    /** The page for what became of an appointment that was offered. */
    static Journey ofOutcome() {
        return new Journey(List.of(outcome(Outcome.became())));
    }

    /** The page for one that was offered and does not take place. */
    static Journey ofCancelling() {
        return new Journey(List.of(outcome(
                Outcome.cancelled(),
                "Who cancelled the appointment?",
                "It is still to come, so it can only be cancelled",
                "Select who cancelled it")));
    }

    private static Journey journey(String when, DateQuestion day, Step outcome) {
        return new Journey(List.of(
                Step.of(
                        WHEN,
                        when,
                        day,
                        TextQuestion.required(TIME, "What time?", "Enter the time of the appointment")
                                .hinted("For example, 2:30pm or 14:30")
                                .as(TextQuestion.Shape.TIME)),
                Step.of(
                        KIND,
                        "How do you meet?",
                        ChoiceQuestion.one(
                                KIND, "How do you meet?", "Select how you meet", Option.of(ContactKind.class))),
                outcome));
    }

    private static Step toCome(Instant at) {
        return outcome(
                Outcome.toCome(),
                "Is the appointment still to come?",
                "It is on " + Days.dayOf(at) + " at " + Days.timeOf(at)
                        + ". Whether the client came can be recorded once that time has come",
                "Select if it is still to come, or who cancelled it");
    }

    private static Step outcome(List<Option> options) {
        return outcome(options, "What became of the appointment?", "", "Select what became of it");
    }

    private static Step outcome(List<Option> options, String title, String hint, String missing) {
        return Step.of(
                OUTCOME,
                title,
                ChoiceQuestion.one(OUTCOME, title, missing, options).hinted(hint));
    }

    /** The page about the time again, for one before the referral was sent. */
    static Turn.Ask beforeSending(Journey journey, Answers answers) {
        Step when = journey.steps().get(0);
        Answers kept = answers.without(Set.of(Journey.AT, Journey.GO));
        return new Turn.Ask(when, new Form(kept, when.faults(Map.of(DAY, "Give a time after the referral was sent"))));
    }

    /** The instant of the appointment, in London; none while the day and the time are not both given. */
    static Optional<Instant> instant(Answers answers) {
        return DateQuestion.required(DAY, WHICH_DAY, NO_DAY, When.ANY)
                .date(answers)
                .flatMap(day -> TypedTime.of(answers.text(TIME)).map(day::atTime))
                .map(at -> at.atZone(Days.LONDON).toInstant());
    }
}
