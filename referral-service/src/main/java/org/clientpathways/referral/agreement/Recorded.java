package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;

/** Who recorded an agreement, and when. */
@Embeddable
record Recorded(
        @Column(name = "recorded_by") String by,
        @Column(name = "recorded_account") UUID account,
        @Column(name = "recorded_at") Instant at) {

    static Recorded by(Caller caller, Instant now) {
        return new Recorded(caller.agency(), caller.account(), now);
    }

    /** What comes after cannot have come before: the clocks of two instances may differ a little. */
    Instant orLater(Instant instant) {
        return instant.isBefore(at) ? at : instant;
    }
}
