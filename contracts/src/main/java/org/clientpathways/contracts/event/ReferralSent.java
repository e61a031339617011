package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;

/**
 * A referral left the referring agency: the receiving agency is asked to take the client on.
 *
 * @param referralId the referral.
 * @param clientId the client.
 * @param serviceId the service the referral is to.
 * @param referringAgency alias of the agency that refers.
 * @param receivingAgency alias of the agency that offers the service.
 * @param need what the client needs help with.
 * @param urgency how soon an answer is asked for.
 * @param lawfulBasis the law the sharing stands on.
 * @param shared what was shared with the referral.
 * @param clockStartedAt when the client's clock began: the first referral of the chain was sent.
 * @param continues the referral that this one continues. Absent when unknown or none.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ReferralSent(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        Need need,
        Urgency urgency,
        LawfulBasis lawfulBasis,
        Set<Category> shared,
        Instant clockStartedAt,
        UUID continues,
        Instant recordedAt)
        implements ReferralEvent {}
