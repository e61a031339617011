package org.clientpathways.referral.referral;

import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.contracts.event.ReferralAccepted;
import org.clientpathways.contracts.event.ReferralCorrected;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralStarted;
import org.clientpathways.contracts.event.ReferralWaitlisted;
import org.clientpathways.contracts.event.ReferralWithdrawn;

/** What is published of a milestone. */
final class ReferralEvents {

    private ReferralEvents() {}

    /** The event of a milestone that the referral has taken on. */
    static ReferralEvent of(Referral r, ReferralMilestone m) {
        Instant at = m.recordedAt;
        return switch (m.transition) {
            case KEEP_AS_DRAFT -> throw new IllegalStateException("A draft is not published");
            case REDIRECT, TAKE_BACK -> throw new IllegalStateException("What it tells is not of this referral alone");
            case SEND ->
                new ReferralSent(
                        r.id,
                        r.client,
                        r.service,
                        r.referringAgency,
                        r.receivingAgency,
                        r.need,
                        r.urgency,
                        r.lawfulBasis,
                        Arrays.stream(r.shared)
                                .map(code -> Code.of(Category.class, code))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        r.clockStartedAt,
                        r.continues,
                        at);
            case ACCEPT -> new ReferralAccepted(r.id, r.client, r.service, r.referringAgency, r.receivingAgency, at);
            case WAITLIST ->
                new ReferralWaitlisted(
                        r.id, r.client, r.service, r.referringAgency, r.receivingAgency, m.priority, m.reviewOn, at);
            case DECLINE ->
                new ReferralDeclined(
                        r.id,
                        r.client,
                        r.service,
                        r.referringAgency,
                        r.receivingAgency,
                        Code.of(DeclineReason.class, m.reason),
                        m.betterService,
                        at);
            case START -> new ReferralStarted(r.id, r.client, r.service, r.referringAgency, r.receivingAgency, at);
            case END ->
                new ReferralEnded(
                        r.id, r.client, r.service, r.referringAgency, r.receivingAgency, m.outcome, m.planned, at);
            case FAIL ->
                new ReferralFailed(
                        r.id,
                        r.client,
                        r.service,
                        r.referringAgency,
                        r.receivingAgency,
                        Code.of(FailReason.class, m.reason),
                        at);
            case WITHDRAW ->
                new ReferralWithdrawn(
                        r.id,
                        r.client,
                        r.service,
                        r.referringAgency,
                        r.receivingAgency,
                        m.decidedBy,
                        Code.of(WithdrawReason.class, m.reason),
                        at);
            case CORRECT -> new ReferralCorrected(r.id, r.client, r.service, r.referringAgency, r.receivingAgency, at);
        };
    }
}
