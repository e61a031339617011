package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;

/**
 * An appointment with a service was offered, attended or cancelled.
 *
 * @param contactId the contact: one appointment, through all that becomes of it.
 * @param clientId the client.
 * @param referralId the referral that the service works on.
 * @param serviceId the service.
 * @param agency alias of the agency that offers the service.
 * @param appointmentAt when the appointment is, or was.
 * @param status what became of it; a missed one is an event of its own.
 * @param kind how they meet.
 * @param cancelledBy who cancelled; absent unless it was cancelled.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ContactRecorded(
        UUID contactId,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String agency,
        Instant appointmentAt,
        ContactStatus status,
        ContactKind kind,
        DecidedBy cancelledBy,
        Instant recordedAt)
        implements EventData {}
