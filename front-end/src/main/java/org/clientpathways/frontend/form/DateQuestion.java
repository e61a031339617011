package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientpathways.frontend.layout.Days;

/** A question answered with a date, typed in three fields. */
public record DateQuestion(String field, String label, String hint, String missing, When when) implements Question {

    /** Which dates are taken. */
    public enum When {
        PAST("The date cannot be in the future"),
        FUTURE("The date must be today or later"),
        ANY("");

        private final String refusal;

        When(String refusal) {
            this.refusal = refusal;
        }

        private boolean takes(LocalDate date, LocalDate today) {
            return switch (this) {
                case PAST -> !date.isAfter(today);
                case FUTURE -> !date.isBefore(today);
                case ANY -> true;
            };
        }
    }

    /** A date that must be given. */
    public static DateQuestion required(String field, String label, String missing, When when) {
        return new DateQuestion(field, label, "", missing, when);
    }

    /** A date that may be left out. */
    public static DateQuestion optional(String field, String label, When when) {
        return new DateQuestion(field, label, "", "", when);
    }

    /** The same with a hint. */
    public DateQuestion hinted(String words) {
        return new DateQuestion(field, label, words, missing, when);
    }

    /** The three inputs, in order. */
    public List<Part> parts() {
        return List.of(
                new Part(field + "-day", "Day", "2"),
                new Part(field + "-month", "Month", "2"),
                new Part(field + "-year", "Year", "4"));
    }

    /** One of the three inputs; its width in characters. */
    public record Part(String input, String label, String width) {}

    /** The date given, where it is one. */
    public Optional<LocalDate> date(Answers answers) {
        return TypedDate.of(field, answers).date();
    }

    /** The answers with this date filled in. */
    public Answers fill(Answers answers, LocalDate date) {
        return answers.with(field + "-day", String.valueOf(date.getDayOfMonth()))
                .with(field + "-month", String.valueOf(date.getMonthValue()))
                .with(field + "-year", String.valueOf(date.getYear()));
    }

    @Override
    public String asked() {
        return "date";
    }

    @Override
    public Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        parts().forEach(part -> inputs.add(part.input()));
        return inputs;
    }

    @Override
    public String anchor() {
        return field + "-day";
    }

    @Override
    public Optional<String> fault(Answers answers, LocalDate today) {
        TypedDate typed = TypedDate.of(field, answers);
        if (typed.isEmpty()) {
            return optional() ? Optional.empty() : Optional.of(missing);
        }
        if (typed.gap().isPresent()) {
            return Optional.of("The date must have a " + typed.gap().get());
        }
        if (typed.date().isEmpty()) {
            return Optional.of("Enter a real date, such as %d %d %d"
                    .formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()));
        }
        return when.takes(typed.date().get(), today) ? Optional.empty() : Optional.of(when.refusal);
    }

    @Override
    public String words(Answers answers) {
        return date(answers).map(Days::day).orElse("");
    }
}
