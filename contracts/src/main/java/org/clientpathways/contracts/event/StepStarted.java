package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client is in the service.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record StepStarted(UUID clientId, UUID stepId, UUID serviceId, String agency, Instant recordedAt)
        implements EventData {}
