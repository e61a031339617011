package org.clientpathways.pathway.contact;

import java.time.Instant;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.groundwork.problem.Problem;

/**
 * What becomes of an appointment.
 *
 * @param missedBy who did not come; given with {@code missed} and with nothing else
 * @param cancelledBy who cancelled; given with {@code cancelled} and with nothing else
 */
record ContactOutcome(ContactStatus status, DecidedBy missedBy, DecidedBy cancelledBy) {

    /** @throws Problem 400 where somebody is named without need, or is not */
    ContactOutcome whole() {
        named("missedBy", "Say who did not come: client or agency", missedBy, status == ContactStatus.MISSED);
        named("cancelledBy", "Say who cancelled: client or agency", cancelledBy, status == ContactStatus.CANCELLED);
        return this;
    }

    private static void named(String field, String words, DecidedBy who, boolean must) {
        if (must && who == null) {
            throw Problem.badRequest(field, words);
        }
        if (!must && who != null) {
            throw Problem.badRequest(field, "Leave it out: it does not go with this status");
        }
    }

    /** @throws Problem 400 where it cannot have come about yet */
    void notBefore(Instant appointmentAt, Instant now) {
        boolean took = status == ContactStatus.ATTENDED || status == ContactStatus.MISSED;
        if (took && appointmentAt.isAfter(now)) {
            throw Problem.badRequest("appointmentAt", "This can be recorded once the time of the appointment has come");
        }
    }
}
