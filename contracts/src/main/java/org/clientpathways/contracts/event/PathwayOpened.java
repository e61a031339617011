package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client's route began: the first referral was sent.
 *
 * @param clientId the client.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record PathwayOpened(UUID clientId, Instant recordedAt) implements EventData {}
