package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * That the viewer's agency knows two clients to be two people.
 *
 * @param client the client asked about, or a record that was merged into theirs
 * @param other who is somebody else
 */
public record Distinction(UUID client, UUID other, Instant saidAt, String saidBy) {}
