package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.DeclineReason;

/**
 * The receiving agency redirects the client to another service: a new referral continues this one on the same clock.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param newReferralId the referral that continues this one.
 * @param newServiceId the service that it is to.
 * @param newReceivingAgency alias of the agency that offers that service.
 * @param held whether the new referral is held as a draft with the key worker, as the agreement does not cover the new agency.
 * @param reason why.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralRedirected(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        UUID newReferralId,
        UUID newServiceId,
        String newReceivingAgency,
        Boolean held,
        DeclineReason reason,
        Instant recordedAt)
        implements ReferralEvent {}
