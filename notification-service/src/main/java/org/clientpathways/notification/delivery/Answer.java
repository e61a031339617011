package org.clientpathways.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of an attempt: an HTTP status, or why there was none.
 *
 * @param at when the attempt was begun
 * @param took how long it took
 * @param status the HTTP status, or null
 * @param retryAfter what the endpoint asked to wait; null where it asked for nothing
 * @param error why there was no answer, or null
 */
record Answer(Instant at, Duration took, Integer status, Duration retryAfter, AttemptError error) {

    private static final int GONE = 410;

    /** When it was over. */
    Instant done() {
        return at.plus(took);
    }

    /** Whether the endpoint took the event. A redirect is not followed and no success. */
    boolean success() {
        return status != null && status / 100 == 2;
    }

    /** Whether the endpoint wants nothing any more. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
