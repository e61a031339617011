package org.clientpathways.frontend.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A date typed as day, month and year; the month may be a number or a name. */
public record TypedDate(String day, String month, String year) {

    /** The date typed under this field. */
    static TypedDate of(String field, Answers answers) {
        return new TypedDate(
                answers.text(field + "-day"), answers.text(field + "-month"), answers.text(field + "-year"));
    }

    boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The part that is left out while others are filled in: day, month or year. */
    Optional<String> gap() {
        if (day.isEmpty()) {
            return Optional.of("day");
        }
        if (month.isEmpty()) {
            return Optional.of("month");
        }
        return year.isEmpty() ? Optional.of("year") : Optional.empty();
    }

    /** The date, where there is one of that day, month and year. */
    Optional<LocalDate> date() {
        try {
            return year.matches("\\d{4}") && day.matches("\\d{1,2}")
                    ? Optional.of(LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day)))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException noSuchDate) {
            return Optional.empty();
        }
    }

    private int monthNumber() {
        for (Month one : Month.values()) {
            if (month.equalsIgnoreCase(one.getDisplayName(TextStyle.FULL, Locale.UK))
                    || month.equalsIgnoreCase(one.name().substring(0, 3))) {
                return one.getValue();
            }
        }
        return Integer.parseInt(month);
    }
}
