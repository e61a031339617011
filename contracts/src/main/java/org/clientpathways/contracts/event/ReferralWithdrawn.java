package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.WithdrawReason;

/**
 * The referral was withdrawn.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param decidedBy whose decision it was.
 * @param reason why.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralWithdrawn(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        DecidedBy decidedBy,
        WithdrawReason reason,
        Instant recordedAt)
        implements ReferralEvent {}
