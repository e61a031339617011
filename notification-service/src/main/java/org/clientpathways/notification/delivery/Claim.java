package org.clientpathways.notification.delivery;

import java.util.UUID;

/**
 * An instance's claim to a subscription's task.
 *
 * @param version the task's, which changes when another instance takes it over
 */
record Claim(UUID subscription, long version) {

    /** Another instance has taken over: this one, which was thought dead, is to leave everything as it is. */
    static final class Lost extends RuntimeException {
        Lost(UUID subscription) {
            super("Another instance sends to subscription " + subscription, null, false, false);
        }
    }
}
