package org.clientpathways.pathway.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Live routes are counted in whole days of London's calendar (5-figures). */
final class LondonDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDays() {}

    static long between(Instant begin, Instant end) {
        return ChronoUnit.DAYS.between(day(begin), day(end));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
