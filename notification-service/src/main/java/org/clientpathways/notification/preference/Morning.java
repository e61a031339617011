package org.clientpathways.notification.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.clientpathways.groundwork.Clocks;

/** When what is told once a day is told. */
final class Morning {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private Morning() {}

    /** The latest seven o'clock in London that is not after this instant. */
    static Instant before(Instant now) {
        ZonedDateTime here = now.atZone(Clocks.LONDON);
        ZonedDateTime today = here.with(SEVEN);
        return (today.isAfter(here) ? here.minusDays(1).with(SEVEN) : today).toInstant();
    }
}
