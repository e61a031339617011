package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom information goes to: an agency, or one service of it and then its staff only.
 *
 * @param service null where the whole agency is meant
 * @param stoppedAt when the client stopped sharing with it; null where they did not
 */
public record Recipient(String agency, UUID service, Instant stoppedAt) {

    /** Whether the client took it out of what they had agreed to. */
    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** Whether a referral to this service of this agency would reach it. */
    public boolean covers(Service other) {
        return service == null
                ? other.agency() != null && other.agency().alias().equals(agency)
                : service.equals(other.id());
    }
}
