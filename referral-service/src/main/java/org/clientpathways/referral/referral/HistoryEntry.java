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
 * @param reason the reason's code, or the words of a correction
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
        UUID betterService) {

    /** The entry of a milestone; free text only where the reader may see it. */
    static HistoryEntry of(ReferralMilestone milestone, boolean freeText) {
        boolean reasonIsFree = milestone.transition == Transition.CORRECT;
        return new HistoryEntry(
                milestone.transition,
                milestone.status,
                milestone.agency,
                milestone.account,
                milestone.accountName,
                milestone.occurredAt,
                milestone.recordedAt,
                freeText || !reasonIsFree ? milestone.reason : null,
                freeText ? milestone.note : null,
                milestone.outcome,
                milestone.planned,
                milestone.decidedBy,
                milestone.priority,
                milestone.reviewOn,
                milestone.betterService);
    }
}
