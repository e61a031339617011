package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/** That one record stands for another, and who said so. */
public record Merge(UUID merged, UUID survivor, Instant mergedAt, String agency, String mergedBy, String reason) {}
