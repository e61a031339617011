package org.clientpathways.pathway.closing;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.pathway.route.Route;

/**
 * The end of a client's route, as their key worker and they see it.
 *
 * @param agency alias of the key worker's agency
 * @param planned whether it ended as planned
 */
public record Closing(UUID clientId, String agency, Outcome outcome, boolean planned, Instant closedAt) {

    /** Whether the route is still closed: no referral is open, and none was sent since. */
    boolean stands(Route route) {
        return !route.isOpen()
                && route.steps().stream().noneMatch(step -> step.enteredAt().isAfter(closedAt));
    }
}
