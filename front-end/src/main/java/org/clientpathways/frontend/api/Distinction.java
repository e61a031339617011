package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * That the viewer's agency knows two clients to be two people.
 *
 * @param client the client asked about, or a record that was merged into theirs
 * @param other who is somebody else
 * @param otherClient the same by name, as far as the viewer may know it
 */
public record Distinction(UUID client, UUID other, Client otherClient, Instant saidAt, String saidBy) {

    /** Whether it was said of these two themselves, and of no record merged into either. */
    public boolean names(UUID one, UUID two) {
        return client.equals(one) && other.equals(two);
    }

    /** Whether the same was said, told of the other of the two. */
    public boolean mirrors(Distinction told) {
        return client.equals(told.other) && other.equals(told.client);
    }
}
