package org.clientpathways.pathway.disclosure;

import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.route.HeldReferral;

/**
 * How much of a client's route a caller may see. That the agency holds the client's record does not show it what passes
 * between others: there it sees what it wrote itself and what became of that.
 *
 * @param whole whether all services involved may be seen, by agreement or override; else only the referrals on a side of
 *     which the caller stands
 * @param holder whether the caller's agency holds the client's record
 * @param staffOf the services whose staff the caller is
 */
public record RouteSight(boolean whole, boolean holder, Caller caller, Set<UUID> staffOf) {

    /** Whether the caller may know of this referral. */
    boolean knows(ReferralEvent referral) {
        return !isKeptFrom(referral) && (whole || takesPart(referral));
    }

    /** What is held until the client agrees is kept from the agency that it would go to, whatever else that may see. */
    private boolean isKeptFrom(ReferralEvent referral) {
        return referral instanceof HeldReferral held
                && held.receivingAgency().equals(caller.agency())
                && !held.referringAgency().equals(caller.agency());
    }

    /** Whether the caller may see why this referral was withdrawn: it may be the client's own decision. */
    boolean tellsWhyWithdrawn(ReferralEvent referral) {
        return whole || referral.referringAgency().equals(caller.agency());
    }

    /** Whether what this agency planned or closed may be seen: by its own key workers, and by whom the whole route may be. */
    public boolean showsWorkOf(String agency) {
        return whole || (caller.has(Roles.KEY_WORKER) && caller.agency().equals(agency));
    }

    /** A key worker stands for the agency that refers, a service worker for the services whose staff they are. */
    private boolean takesPart(ReferralEvent referral) {
        return (caller.has(Roles.KEY_WORKER) && referral.referringAgency().equals(caller.agency()))
                || (staffOf.contains(referral.serviceId())
                        && referral.receivingAgency().equals(caller.agency()));
    }
}
