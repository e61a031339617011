package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral to the service was sent: the step stands on the route.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param from the service the client comes from, or "outside".
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record StepEntered(UUID clientId, UUID stepId, UUID serviceId, String agency, String from, Instant recordedAt)
        implements EventData {}
