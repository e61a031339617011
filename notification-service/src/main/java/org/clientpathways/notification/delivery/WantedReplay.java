package org.clientpathways.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on events are to be sent again; exactly one of the two is given. */
@Schema(name = "Replay")
record WantedReplay(
        @Schema(description = "All that the agency was told then or later, and in the five minutes before")
        Instant since,

        @Schema(description = "This event and all that the agency was told after it, and in the five minutes before")
        UUID sinceEvent) {

    /** @throws Problem 400 where none of the two is given, or both */
    void mustBeOneOfThem() {
        if ((since == null) == (sinceEvent == null)) {
            throw Problem.badRequest("since", "Give since or sinceEvent, and not both");
        }
    }
}
