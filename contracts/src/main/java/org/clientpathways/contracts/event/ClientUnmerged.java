package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge was undone: each record stands for itself again. Published once under each id.
 *
 * @param survivorId the record that went on.
 * @param mergedId the record that stood for it.
 * @param agency alias of the agency that undid the merge.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ClientUnmerged(UUID survivorId, UUID mergedId, String agency, Instant recordedAt) implements EventData {}
