package org.clientpathways.frontend.api;

import java.util.UUID;

/**
 * The referral before or after another one, where a client was redirected.
 *
 * @param id absent where the viewer is no party to it, as is the status
 * @param held true while it waits for the client's agreement
 */
public record ChainLink(UUID id, Service service, String status, Boolean held) {

    /** The service and its agency, in words. */
    public String shown() {
        return service.name() + ", " + service.agency().shown();
    }

    /** Whether it waits for the client's agreement. */
    public boolean isHeld() {
        return Boolean.TRUE.equals(held);
    }
}
