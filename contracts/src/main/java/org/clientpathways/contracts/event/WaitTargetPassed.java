package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client has waited to start for longer than the service aims for.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param targetDays target: days from acceptance to start.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record WaitTargetPassed(
        UUID clientId, UUID stepId, UUID serviceId, String agency, Integer targetDays, Instant recordedAt)
        implements EventData {}
