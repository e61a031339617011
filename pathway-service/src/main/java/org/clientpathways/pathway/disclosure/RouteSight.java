package org.clientpathways.pathway.disclosure;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;

/**
 * How much of a client's route a caller may see. That the agency holds the client's record does not show it what passes
 * between others: there it sees what it wrote itself and what became of that.
 *
 * @param whole whether all services involved may be seen, by agreement or override; else only the referrals on a side of
 *     which the caller stands
 * @param staffOf the services whose staff the caller is
 */
public record RouteSight(boolean whole, Caller caller, Set<UUID> staffOf) {

    /** The route that these events make, as far as it may be seen. */
    public Route of(Collection<PublishedEvent> events) {
        return whole ? Route.of(events) : Route.of(events, this::takesPart);
    }

    /** Whether the caller may see why a referral was withdrawn: it may be the client's own decision. */
    public boolean tellsWhyWithdrawn(Step step) {
        return whole || step.referringAgency().equals(caller.agency());
    }

    /** A key worker stands for the agency that refers, a service worker for the services whose staff they are. */
    private boolean takesPart(ReferralEvent referral) {
        return (caller.has(Roles.KEY_WORKER) && referral.referringAgency().equals(caller.agency()))
                || (staffOf.contains(referral.serviceId())
                        && referral.receivingAgency().equals(caller.agency()));
    }
}
