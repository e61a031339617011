package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Two records are of one person. Published once under each id; no event is given another key.
 *
 * @param survivorId the record that goes on.
 * @param mergedId the record that from now on stands for the survivor.
 * @param agency alias of the agency that merged them.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ClientMerged(UUID survivorId, UUID mergedId, String agency, Instant recordedAt) implements EventData {}
