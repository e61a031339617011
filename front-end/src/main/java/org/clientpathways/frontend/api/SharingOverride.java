package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sharing that the law allows or demands without the client's agreement. */
public record SharingOverride(
        UUID id,
        UUID clientId,
        String status,
        Recipient recipient,
        List<String> categories,
        String ground,
        String harm,
        String decidedBy,
        Boolean clientTold,
        String whyNotTold,
        LocalDate reviewOn,
        String recordedBy,
        String recordedByName,
        Instant recordedAt,
        Instant lapsesAt,
        Instant approvedAt,
        String approvedByName,
        Instant endedAt,
        String endReason,
        List<String> actions) {

    public SharingOverride {
        categories = categories == null ? List.of() : List.copyOf(categories);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** Whether the viewer may do this with it now. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    /** Whether it waits for someone to approve it. */
    public boolean isToReview() {
        return "to-review".equals(status);
    }

    /** Whether something goes out under it now. */
    public boolean isInForce() {
        return isToReview() || "approved".equals(status);
    }
}
