package org.clientpathways.local.demo.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When things happen: on weekdays, between nine and half past four in London. */
final class WorkingHours {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int MINUTES_OPEN = 450;

    private WorkingHours() {}

    /** A moment on this day, or on the Monday after when it falls on a weekend. */
    static Instant on(LocalDate day, Chance chance) {
        LocalDate weekday = day;
        while (weekday.getDayOfWeek() == DayOfWeek.SATURDAY || weekday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            weekday = weekday.plusDays(1);
        }
        LocalTime time = LocalTime.of(9, 0).plusMinutes(chance.below(MINUTES_OPEN));
        return weekday.atTime(time).atZone(LONDON).toInstant();
    }

    /** A moment about so many days after another; on the same day some minutes later. */
    static Instant after(Instant before, double days, Chance chance) {
        Instant moment = on(dayOf(before).plusDays(Math.round(days)), chance);
        return moment.isAfter(before) ? moment : before.plus(Duration.ofMinutes(chance.between(5, 45)));
    }

    /** The London day of a moment. */
    static LocalDate dayOf(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
