package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The referral was entered in error: figures and routes come out as if it had not been.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralCorrected(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        Instant recordedAt)
        implements ReferralEvent {}
