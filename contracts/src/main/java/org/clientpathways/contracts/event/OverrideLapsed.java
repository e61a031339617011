package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Nobody approved the override in time: it stands no more.
 *
 * @param overrideId the override.
 * @param clientId the client.
 * @param agency alias of the agency that recorded it.
 * @param recipient whom it let information go to: a whole agency, or a single service.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record OverrideLapsed(UUID overrideId, UUID clientId, String agency, Recipient recipient, Instant recordedAt)
        implements EventData {}
