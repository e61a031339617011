package org.clientpathways.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;

/**
 * One entry of a referral's history.
 *
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param reason the reason's code, or the words of a correction or a take-back
 * @param redirectedTo the service that the client was redirected to
 * @param takenBack true where it was taken back, and counts no more
 * @param redirectTakenBack true where it closed the referral because the redirect that made it was taken back; nobody
 *     else decided that
 */
public record HistoryEntry(
        Transition transition,
        ReferralStatus status,
        String agency,
        UUID account,
        String name,
        Instant occurredAt,
        Instant recordedAt,
        String reason,
        String note,
        Outcome outcome,
        Boolean planned,
        DecidedBy decidedBy,
        Priority priority,
        LocalDate reviewOn,
        UUID betterService,
        UUID redirectedTo,
        Boolean takenBack,
        Boolean redirectTakenBack) {

    /**
     * The entry of a milestone.
     *
     * @param takenBack whether it counts no more
     * @param bare only what and when, where the reader may see nothing of the client any more
     * @param words whether the reader may see what was noted
     */
    static HistoryEntry of(ReferralMilestone milestone, boolean takenBack, boolean bare, boolean words) {
        return new HistoryEntry(
                milestone.transition,
                milestone.status,
                milestone.agency,
                bare ? null : milestone.account,
                bare ? null : milestone.accountName,
                milestone.isTakeBack() ? milestone.recordedAt : milestone.occurredAt,
                milestone.recordedAt,
                bare ? null : reason(milestone, words),
                words ? milestone.note : null,
                bare ? null : milestone.outcome,
                bare ? null : milestone.planned,
                bare ? null : milestone.decidedBy,
                bare ? null : milestone.priority,
                bare ? null : milestone.reviewOn,
                bare ? null : milestone.betterService,
                bare ? null : milestone.redirectedService,
                takenBack ? true : null,
                null);
    }

    /**
     * The entry of the milestone by which a referral was closed with the redirect that made it.
     *
     * @param agency who took the redirect back; null where the reader may not know it
     */
    static HistoryEntry closedWithItsRedirect(ReferralMilestone milestone, String agency) {
        return new HistoryEntry(
                milestone.transition,
                milestone.status,
                agency,
                null,
                null,
                milestone.occurredAt,
                milestone.recordedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private static String reason(ReferralMilestone milestone, boolean words) {
        return milestone.reason == null && words ? milestone.reasonInWords : milestone.reason;
    }
}
