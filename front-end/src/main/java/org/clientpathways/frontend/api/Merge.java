package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * That one record stands for another, and who said so.
 *
 * @param mergedClient the merged record by name, as far as the viewer may know it
 */
public record Merge(
        UUID merged,
        Client mergedClient,
        UUID survivor,
        Instant mergedAt,
        String agency,
        String mergedBy,
        String reason) {}
