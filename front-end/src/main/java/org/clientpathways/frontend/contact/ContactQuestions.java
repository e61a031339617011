package org.clientpathways.frontend.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Days;

/** What is asked about an appointment. */
final class ContactQuestions {

    static final String TIME = "time";
    static final String KIND = "kind";
    static final String OUTCOME = "outcome";
    static final DateQuestion DAY =
            DateQuestion.required("appointmentAt", "Which day?", "Enter the day of the appointment", When.ANY);

    private static final List<DateTimeFormatter> TYPED = Stream.of("H:mm", "H.mm", "h:mma", "h.mma", "ha")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK))
            .toList();

    private ContactQuestions() {}

    /** The pages for a new appointment. */
    static List<Step> ofNew() {
        return List.of(
                Step.of(
                        "when",
                        "When is the appointment?",
                        DAY,
                        TextQuestion.required(TIME, "What time?", "Enter the time of the appointment")
                                .hinted("For example, 2:30pm or 14:30")),
                Step.of(
                        KIND,
                        "How do you meet?",
                        ChoiceQuestion.one(
                                KIND, "How do you meet?", "Select how you meet", Option.of(ContactKind.class))),
                outcome(Outcome.all()));
    }

    /** The page for what became of an appointment that was offered. */
    static List<Step> ofOutcome() {
        return List.of(outcome(Outcome.afterOffer()));
    }

    private static Step outcome(List<Option> options) {
        return Step.of(
                OUTCOME,
                "What became of it?",
                ChoiceQuestion.one(OUTCOME, "What became of it?", "Select what became of it", options));
    }

    /** The time typed, where it is one. */
    static Optional<LocalTime> time(Answers answers) {
        String typed = answers.text(TIME).replace(" ", "");
        return TYPED.stream().flatMap(as -> read(as, typed).stream()).findFirst();
    }

    private static Optional<LocalTime> read(DateTimeFormatter as, String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, as));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The instant of the appointment, in London. */
    static Instant instant(Answers answers) {
        LocalDate day = DAY.date(answers).orElseThrow();
        return day.atTime(time(answers).orElseThrow()).atZone(Days.LONDON).toInstant();
    }
}
