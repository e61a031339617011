package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.StepEnding;

/**
 * The client is no longer on this step.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param how how the step was left.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record StepLeft(UUID clientId, UUID stepId, UUID serviceId, String agency, StepEnding how, Instant recordedAt)
        implements EventData {}
