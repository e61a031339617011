package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.DecidedBy;

/**
 * An appointment with a service did not take place as somebody did not come.
 *
 * @param contactId the contact: one appointment, through all that becomes of it.
 * @param clientId the client.
 * @param referralId the referral that the service works on.
 * @param serviceId the service.
 * @param agency alias of the agency that offers the service.
 * @param appointmentAt when the appointment is, or was.
 * @param kind how they were to meet.
 * @param missedBy who did not come.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ContactMissed(
        UUID contactId,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String agency,
        Instant appointmentAt,
        ContactKind kind,
        DecidedBy missedBy,
        Instant recordedAt)
        implements EventData {}
