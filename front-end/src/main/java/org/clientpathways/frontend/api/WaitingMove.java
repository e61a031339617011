package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;

/** A move on a waiting list or a review of a wait. */
public record WaitingMove(
        String kind,
        Instant recordedAt,
        String name,
        long fromPosition,
        long toPosition,
        String priority,
        LocalDate reviewOn,
        String words) {

    /** Whether it is a move rather than a review. */
    public boolean isMove() {
        return "move".equals(kind);
    }
}
