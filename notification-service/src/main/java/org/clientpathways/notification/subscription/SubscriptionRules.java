package org.clientpathways.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.endpoint.EndpointRefused;

/** What a subscription cannot be. */
@ApplicationScoped
class SubscriptionRules {

    /** So that a webhook's signatures stay short, also when answers to rotations were lost. */
    private static final int MOST_SECRETS = 5;

    private final EndpointGuard guard;
    private final SubscriptionConfig config;

    SubscriptionRules(EndpointGuard guard, SubscriptionConfig config) {
        this.guard = guard;
        this.config = config;
    }

    /**
     * Checks what is said of one.
     *
     * @param moved whether the address is new; one that it has already is looked up at each attempt
     * @throws Problem 400 for a type that cannot be asked for, or an address that nothing may be sent to
     */
    void check(SubscriptionFields fields, boolean moved) {
        List<Violation> violations = new ArrayList<>(SubscribableTypes.violations(fields.eventTypes()));
        try {
            if (moved) {
                guard.check(fields.url());
            }
        } catch (EndpointRefused refused) {
            violations.add(new Violation("url", refused.reason().words()));
        }
        if (!violations.isEmpty()) {
            throw Problem.badRequest(violations);
        }
    }

    /** @throws Problem 409 where an agency that has so many may have no more */
    void checkRoomForAnother(int had) {
        if (had >= config.mostOfAnAgency()) {
            throw new Problem(
                    409,
                    "too-many-subscriptions",
                    "Too many subscriptions",
                    "Your agency has " + had + " subscriptions, and can have no more. Delete one that you do not need,"
                            + " then add this one.");
        }
    }

    /** Until when one that is made now has to be proven; else it is removed. */
    Instant proveBy(Instant made) {
        return made.plus(config.unprovenFor());
    }

    /** @throws Problem 409 where no more secrets may be valid beside these */
    void checkRoomForSecret(int valid) {
        if (valid >= MOST_SECRETS) {
            throw new Problem(
                    409,
                    "too-many-secrets",
                    "Too many secrets are valid",
                    MOST_SECRETS + " secrets are valid already. Wait until the old ones have ended, or send"
                            + " bothValidForHours 0 to end them now.");
        }
    }
}
