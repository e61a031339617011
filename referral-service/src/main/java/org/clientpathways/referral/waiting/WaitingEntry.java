package org.clientpathways.referral.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.referral.client.ClientView;
import org.clientpathways.referral.directory.AgencyName;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.referral.ReferralView;

/**
 * One place on a waiting list.
 *
 * @param position from 1
 * @param reviewDue whether the day of the review has come
 * @param client as far as the service may see them; absent once it may see nothing
 * @param clockStartedAt when the client was first referred for this, also where it was to another service
 */
public record WaitingEntry(
        UUID referralId,
        long position,
        Priority priority,
        Instant waitingSince,
        LocalDate reviewOn,
        boolean reviewDue,
        UUID clientId,
        ClientView client,
        Need need,
        AgencyName referringAgency,
        Instant clockStartedAt,
        List<Decision.Refused> refused) {

    static WaitingEntry of(long position, ReferralView referral, LocalDate today) {
        return new WaitingEntry(
                referral.id(),
                position,
                referral.priority(),
                referral.waitingSince(),
                referral.reviewOn(),
                !referral.reviewOn().isAfter(today),
                referral.clientId(),
                referral.client(),
                referral.need(),
                referral.referringAgency(),
                referral.clockStartedAt(),
                referral.refused());
    }
}
