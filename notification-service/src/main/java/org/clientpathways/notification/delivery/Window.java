package org.clientpathways.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How many calls to an endpoint may be under way: one more with each quick success, a few while it is slow, one after a
 * failure, and none for a while, which doubles with each failure after another, or lasts as long as the endpoint asked
 * for, whatever it answers to calls that were under way then.
 */
final class Window {

    static final int MOST = 32;
    private static final int WHILE_SLOW = 4;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(40);
    private static final int MOST_DOUBLINGS = 20;
    /** What an endpoint asks for binds the delivery for as long; all others are held back no longer than this. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final Duration longestPause;
    private int size = 1;
    private int failures;
    private boolean quick;
    private Instant quietUntil;
    private Instant askedUntil;

    Window(Duration longestPause) {
        this.longestPause = longestPause;
    }

    synchronized void saw(Answer answer) {
        quick = answer.success() && answer.took().compareTo(QUICK) < 0;
        if (answer.success()) {
            failures = 0;
            quietUntil = askedUntil;
            size = quick ? Math.min(MOST, size + 1) : WHILE_SLOW;
        } else {
            size = 1;
            if (answer.retryAfter() != null) {
                askedUntil = later(askedUntil, answer.done().plus(shorter(answer.retryAfter(), LONGEST_ASKED)));
            }
            quietUntil = later(askedUntil, answer.done().plus(pause()));
            failures = Math.min(MOST_DOUBLINGS, failures + 1);
        }
    }

    /** Begins a turn; until when the endpoint is left alone over turns lies in the database. */
    synchronized void begin() {
        quietUntil = null;
        askedUntil = null;
    }

    /** Whether the endpoint just answered well and quickly. */
    synchronized boolean proven() {
        return quick;
    }

    synchronized int size() {
        return size;
    }

    /** Until when it is left alone after a failure; null where it is not. */
    synchronized Instant quietUntil(Instant now) {
        return quietUntil == null || quietUntil.isAfter(now) ? quietUntil : null;
    }

    private Duration pause() {
        return shorter(longestPause, FIRST_PAUSE.multipliedBy(1L << failures));
    }

    private static Instant later(Instant perhaps, Instant other) {
        return perhaps != null && perhaps.isAfter(other) ? perhaps : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
