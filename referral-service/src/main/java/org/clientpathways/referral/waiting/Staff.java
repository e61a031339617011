package org.clientpathways.referral.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Asking;

/** Whose list it is. */
@ApplicationScoped
class Staff {

    private final Asking asking;

    Staff(Asking asking) {
        this.asking = asking;
    }

    /**
     * Goes on only for the service's own staff.
     *
     * @throws Problem 404 for everyone else, the same as where there is no such service
     */
    void require(UUID service) {
        if (!asking.services().contains(service)) {
            throw Problem.notFound();
        }
    }
}
