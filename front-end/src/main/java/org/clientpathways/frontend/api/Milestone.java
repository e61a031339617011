package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One step of a referral's life: who did what, when it happened and when it was recorded. */
public record Milestone(
        String transition,
        String status,
        String agency,
        String name,
        Instant occurredAt,
        Instant recordedAt,
        String reason,
        String note,
        String outcome,
        Boolean planned,
        String decidedBy,
        String priority,
        LocalDate reviewOn,
        UUID betterService,
        UUID redirectedTo,
        Boolean takenBack,
        Boolean redirectTakenBack) {

    /** Whether it still counts, and is not itself a take-back. */
    public boolean counts() {
        return !wasTakenBack() && !"take-back".equals(transition);
    }

    /** Whether it closed the referral because the redirect that made it was taken back. */
    public boolean closedWithItsRedirect() {
        return Boolean.TRUE.equals(redirectTakenBack);
    }

    /** Whether it was taken back. */
    public boolean wasTakenBack() {
        return Boolean.TRUE.equals(takenBack);
    }
}
