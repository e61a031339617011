package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.DeclineReason;

/**
 * The receiving agency does not take the client on.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param reason why.
 * @param betterService a service that suits better. Absent when unknown or none.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralDeclined(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        DeclineReason reason,
        UUID betterService,
        Instant recordedAt)
        implements ReferralEvent {}
