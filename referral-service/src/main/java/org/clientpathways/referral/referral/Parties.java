package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Asking;

/**
 * Who stands on which side of a referral. A key worker stands for the agency that refers; a service worker for the
 * services whose staff they are, once the referral is sent.
 */
@ApplicationScoped
class Parties {

    private final Asking asking;

    Parties(Asking asking) {
        this.asking = asking;
    }

    /**
     * The sides that the caller stands on; at least one.
     *
     * @throws Problem 404 for everyone else
     */
    Set<Side> sides(Caller caller, Referral referral) {
        Set<Side> sides = standing(caller, referral);
        if (sides.isEmpty()) {
            throw Problem.notFound();
        }
        return sides;
    }

    /** The sides that the caller stands on; none for a stranger. */
    Set<Side> standing(Caller caller, Referral referral) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (caller.has(Roles.KEY_WORKER) && referral.referringAgency.equals(caller.agency())) {
            sides.add(Side.REFERRING);
        }
        if (asking.services().contains(referral.service) && referral.wasSent()) {
            sides.add(Side.RECEIVING);
        }
        return sides;
    }
}
