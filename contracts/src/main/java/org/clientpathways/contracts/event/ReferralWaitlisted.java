package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.Priority;

/**
 * The receiving agency put the client on its waiting list.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param priority standing on the list.
 * @param reviewOn the day the wait is looked at again.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralWaitlisted(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        Priority priority,
        LocalDate reviewOn,
        Instant recordedAt)
        implements ReferralEvent {}
