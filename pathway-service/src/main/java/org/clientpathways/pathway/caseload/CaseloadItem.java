package org.clientpathways.pathway.caseload;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a client of the caseload has come; what has not happened is absent.
 *
 * @param openSteps how many referrals are open
 * @param attention what needs the key worker, beside waits past their targets
 * @param oldestWaitDays whole London days of the longest wait that is still open; absent where none is
 */
public record CaseloadItem(
        UUID clientId,
        Instant openedAt,
        int openSteps,
        Long oldestWaitDays,
        Instant lastMilestoneAt,
        Attention attention) {}
