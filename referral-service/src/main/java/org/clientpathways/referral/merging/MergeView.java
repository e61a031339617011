package org.clientpathways.referral.merging;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.referral.handover.NamedClient;

/**
 * A merge in force, as the API tells it.
 *
 * @param merged the record that stands for the other
 * @param mergedClient the same by name, as far as the caller may see who it is
 * @param survivor the record that it was merged into
 * @param agency alias of the agency that merged them
 * @param mergedBy name of who did it
 */
public record MergeView(
        UUID merged,
        NamedClient mergedClient,
        UUID survivor,
        Instant mergedAt,
        String agency,
        String mergedBy,
        String reason) {}
