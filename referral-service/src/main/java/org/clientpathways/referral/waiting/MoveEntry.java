package org.clientpathways.referral.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.Priority;

/**
 * A move or a review that was recorded.
 *
 * @param fromPosition the place before it, from 1
 * @param toPosition the place right after it
 * @param priority and reviewOn of a review
 * @param words the reason of a move, the note of a review
 */
public record MoveEntry(
        MoveKind kind,
        Instant recordedAt,
        UUID account,
        String name,
        long fromPosition,
        long toPosition,
        Priority priority,
        LocalDate reviewOn,
        String words) {}
