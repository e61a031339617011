package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened on a step.
 *
 * @param id the id of the event that told it
 * @param stepId the step
 * @param what what happened
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param reason the code of why; none where there is none
 * @param outcome the code of how the need stood; none but at the end of a stay
 */
public record Milestone(
        UUID id, UUID stepId, Happening what, Instant at, Instant recordedAt, String reason, String outcome) {}
