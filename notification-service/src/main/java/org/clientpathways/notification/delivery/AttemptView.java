package org.clientpathways.notification.delivery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attempt; it has a status or an error, never both. */
@Schema(name = "Attempt")
record AttemptView(
        int number,
        Instant at,
        long durationMs,
        @Schema(description = "What the endpoint answered") Integer httpStatus,
        @Schema(description = "Why there was no answer") AttemptError error) {}
