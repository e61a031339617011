package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A test event and what came back; there is a status or an error, never both.
 *
 * @param durationMs how long it took, in milliseconds
 * @param body how the answer's body begins; null where it has none
 */
public record SentTest(UUID id, Instant at, long durationMs, Integer httpStatus, String error, String body) {}
