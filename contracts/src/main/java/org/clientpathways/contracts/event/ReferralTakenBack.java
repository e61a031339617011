package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A milestone recorded by mistake was taken back: the referral is as if that event had not been.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param takenBack the id (ce_id) of the event that counts no more.
 * @param takenBackType what that event told, short.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralTakenBack(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        UUID takenBack,
        String takenBackType,
        Instant recordedAt)
        implements ReferralEvent {}
