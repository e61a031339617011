package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Two records are of one person. Published once under each id; no event is given another key.
 *
 * @param survivorId the record that goes on.
 * @param mergedId the record that from now on stands for the survivor.
 * @param agency alias of the agency that merged them.
 * @param mergedBy account of the worker who merged them, who needs not be told; absent in what was published before it was
 *     kept.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ClientMerged(UUID survivorId, UUID mergedId, String agency, String mergedBy, Instant recordedAt)
        implements EventData {}
