package org.clientpathways.referral.referral;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.clientpathways.groundwork.problem.Problem;

/** When something happened may be recorded late, never ahead of time, and never before what it follows. */
final class OccurredAt {

    private OccurredAt() {}

    /**
     * The instant that counts, in whole milliseconds.
     *
     * @param given what the request says; now when null
     * @param follows when the milestone before happened; null for the first
     * @throws Problem 400 for the future, or a time before what it follows
     */
    static Instant check(Instant given, Instant follows, Instant now) {
        if (given == null) {
            return now;
        }
        Instant at = given.truncatedTo(ChronoUnit.MILLIS);
        if (at.isAfter(now)) {
            throw Problem.badRequest("occurredAt", "Give a time that is not in the future");
        }
        if (follows != null && at.isBefore(follows)) {
            throw Problem.badRequest(
                    "occurredAt", "Give a time that is not before the milestone it follows, which was at " + follows);
        }
        if (at.isBefore(EARLIEST)) {
            throw Problem.badRequest("occurredAt", "Give a time after 1 January 2000");
        }
        return at;
    }

    /** No referral of any system that is still in use is older; also keeps instants inside what the database knows. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
}
