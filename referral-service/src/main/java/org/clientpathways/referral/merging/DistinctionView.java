package org.clientpathways.referral.merging;

import java.time.Instant;
import java.util.UUID;

/**
 * That two clients are two people, as the API tells it.
 *
 * @param client the client who was asked about, or a record that was merged into theirs
 * @param other who is somebody else
 * @param saidBy name of who said so
 */
public record DistinctionView(UUID client, UUID other, Instant saidAt, String saidBy) {}
