package org.clientpathways.pathway.bottleneck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.problem.Problem;

/**
 * A stretch of London days that a question is about.
 *
 * @param from its first day
 * @param to the day after its last
 */
public record Period(LocalDate from, LocalDate to) {

    /** How long it is where only its end is given, or nothing. */
    static final int DAYS_UNLESS_GIVEN = 90;

    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    /**
     * The period that these parameters name; null where one was left out. Without {@code to} it lasts up to now, today
     * included; without {@code from} it begins 90 days before {@code to}, or before today.
     *
     * @throws Problem 400 for what is no date, and for a period without a day
     */
    static Period read(String from, String to, LocalDate today) {
        LocalDate end = to == null ? today : date("to", to);
        LocalDate begin = from == null ? end.minusDays(DAYS_UNLESS_GIVEN) : date("from", from);
        Period period = new Period(begin, to == null ? today.plusDays(1) : end);
        if (!period.from.isBefore(period.to)) {
            throw Problem.badRequest("from", "Give a day before to; that is the day after the last, or tomorrow");
        }
        return period;
    }

    /** The instant at which its first day begins. */
    Instant begins() {
        return from.atStartOfDay(Clocks.LONDON).toInstant();
    }

    /** The instant at which its last day is over. */
    Instant ends() {
        return to.atStartOfDay(Clocks.LONDON).toInstant();
    }

    private static LocalDate date(String parameter, String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                // told below, as any other text that is no date
            }
        }
        throw Problem.badRequest(parameter, "Give a date as year-month-day, such as 2026-03-01");
    }
}
