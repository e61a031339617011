package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The service has not answered the referral within its target.
 *
 * @param clientId the client.
 * @param stepId the step of the route: the referral it came from.
 * @param serviceId the service of the step.
 * @param agency alias of the agency that offers the service.
 * @param targetDays target: days until a referral is answered.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record SilenceNoticed(
        UUID clientId, UUID stepId, UUID serviceId, String agency, Integer targetDays, Instant recordedAt)
        implements EventData {}
