package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.clientpathways.groundwork.Clocks;

/**
 * The days that an agreement holds: London's, the last one included.
 *
 * @param until null where there is no end
 */
@Embeddable
record Days(
        @Column(name = "from_day") LocalDate from,
        @Column(name = "until_day") LocalDate until) {

    Standing standing(Instant at) {
        LocalDate day = at.atZone(Clocks.LONDON).toLocalDate();
        if (day.isBefore(from)) {
            return Standing.NOT_BEGUN;
        }
        return until != null && day.isAfter(until) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    /** When the last day is over; null where there is none. */
    Instant over() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant();
    }
}
