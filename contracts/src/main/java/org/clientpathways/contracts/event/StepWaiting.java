package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The service took the client on; they wait to start.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record StepWaiting(UUID clientId, UUID stepId, UUID serviceId, String agency, Instant recordedAt)
        implements EventData {}
