package org.clientpathways.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
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

    SubscriptionRules(EndpointGuard guard) {
        this.guard = guard;
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
