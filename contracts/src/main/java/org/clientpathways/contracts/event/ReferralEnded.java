package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.Outcome;

/**
 * The stay with the service ended.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param outcome how the need stood.
 * @param planned whether it ended as planned.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralEnded(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        Outcome outcome,
        Boolean planned,
        Instant recordedAt)
        implements ReferralEvent {}
