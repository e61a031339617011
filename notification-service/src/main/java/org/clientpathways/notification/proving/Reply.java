package org.clientpathways.notification.proving;

import java.time.Duration;
import java.time.Instant;
import org.clientpathways.notification.delivery.AttemptError;

/**
 * What came of a call: a status with the beginning of the answer's body, or why there was none.
 *
 * @param at when it was begun
 * @param took how long it took
 * @param status the HTTP status, or null
 * @param error why there was no answer, or null
 * @param body what was read of the answer's body; empty where there was none
 */
record Reply(Instant at, Duration took, Integer status, AttemptError error, String body) {}
