package org.clientpathways.referral.merging;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.referral.handover.NamedClient;

/**
 * That two clients are two people, as the API tells it.
 *
 * @param client the client who was asked about, or a record that was merged into theirs
 * @param other who is somebody else
 * @param otherClient the same by name, as far as the caller may see who it is
 * @param saidBy name of who said so
 */
public record DistinctionView(UUID client, UUID other, NamedClient otherClient, Instant saidAt, String saidBy) {}
