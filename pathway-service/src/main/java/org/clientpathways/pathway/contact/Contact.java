package org.clientpathways.pathway.contact;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.event.ContactMissed;
import org.clientpathways.contracts.event.ContactRecorded;
import org.clientpathways.contracts.event.EventData;

/**
 * One appointment of a client with a service, and what became of it.
 *
 * @param agency alias of the agency that offers the service
 * @param appointmentAt when it is, or was
 * @param status offered until something became of it, and then that for ever
 * @param missedBy who did not come; none unless it was missed
 * @param cancelledBy who cancelled it; none unless it was cancelled
 * @param recordedAt when what became of it was recorded, or the offer where nothing did yet
 */
public record Contact(
        UUID id,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String agency,
        Instant appointmentAt,
        ContactKind kind,
        ContactStatus status,
        DecidedBy missedBy,
        DecidedBy cancelledBy,
        Instant recordedAt) {

    /** The same with what became of it. */
    Contact become(ContactOutcome outcome, Instant now) {
        return new Contact(
                id,
                clientId,
                referralId,
                serviceId,
                agency,
                appointmentAt,
                kind,
                outcome.status(),
                outcome.missedBy(),
                outcome.cancelledBy(),
                now);
    }

    /** What became of it. */
    ContactOutcome outcome() {
        return new ContactOutcome(status, missedBy, cancelledBy);
    }

    /** When its status came about: what took place did so at the time of the appointment. */
    Instant happenedAt() {
        return status == ContactStatus.ATTENDED || status == ContactStatus.MISSED ? appointmentAt : recordedAt;
    }

    /** The event that tells of its status. */
    EventData event() {
        return status == ContactStatus.MISSED
                ? new ContactMissed(
                        id, clientId, referralId, serviceId, agency, appointmentAt, kind, missedBy, recordedAt)
                : new ContactRecorded(
                        id,
                        clientId,
                        referralId,
                        serviceId,
                        agency,
                        appointmentAt,
                        status,
                        kind,
                        cancelledBy,
                        recordedAt);
    }
}
