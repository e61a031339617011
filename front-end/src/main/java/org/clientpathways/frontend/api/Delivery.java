package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event on its way to a subscription.
 *
 * @param eventId the event's id, which each attempt carries
 * @param nextAttemptAt when it is tried next; null once it is delivered
 * @param failures how many attempts failed in a row; null where the service does not tell
 */
public record Delivery(
        UUID id,
        UUID eventId,
        String eventType,
        String status,
        Instant createdAt,
        Instant deliveredAt,
        Instant nextAttemptAt,
        Integer failures,
        List<Attempt> attempts) {

    public Delivery {
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /**
     * One attempt; it has a status or an error, never both.
     *
     * @param durationMs how long it took, in milliseconds
     */
    public record Attempt(int number, Instant at, long durationMs, Integer httpStatus, String error) {}
}
