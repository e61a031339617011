package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What should happen on the route, and by when, as the key worker planned it with the client; it takes the place of the plan before.
 *
 * @param planId the plan.
 * @param clientId the client.
 * @param agency alias of the key worker's agency.
 * @param templateId the template that it was made from; none where it was made by hand.
 * @param steps the steps, in their order.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record PlanSet(
        UUID planId, UUID clientId, String agency, UUID templateId, List<PlannedStep> steps, Instant recordedAt)
        implements EventData {}
