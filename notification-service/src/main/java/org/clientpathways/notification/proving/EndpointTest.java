package org.clientpathways.notification.proving;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.notification.delivery.AttemptError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A test event that was sent, and what was answered: a status, or an error, never both.
 *
 * @param id the event's
 */
@Schema(name = "EndpointTest")
record EndpointTest(
        UUID id,
        Instant at,
        long durationMs,
        @Schema(description = "What the endpoint answered") Integer httpStatus,
        @Schema(description = "Why there was no answer") AttemptError error,

        @Schema(description = "How the answer's body begins: at most 2,000 characters; absent where it was empty")
        String body) {

    private static final int MOST_BODY = 2_000;

    static EndpointTest of(UUID event, Reply reply) {
        return new EndpointTest(
                event,
                reply.at(),
                reply.took().toMillis(),
                reply.status(),
                reply.error(),
                reply.status() == null ? null : beginning(reply.body()));
    }

    /** The database keeps no NUL, and nothing is cut in the middle of a character. */
    private static String beginning(String body) {
        String clean = body.replace('\0', '\uFFFD');
        int characters = Math.min(MOST_BODY, clean.codePointCount(0, clean.length()));
        return characters == 0 ? null : clean.substring(0, clean.offsetByCodePoints(0, characters));
    }
}
