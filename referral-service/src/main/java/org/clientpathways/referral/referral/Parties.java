package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;

/**
 * Who stands on which side of a referral. A key worker stands for the agency that refers; a service worker for the
 * services whose staff they are, once the referral is sent.
 */
@ApplicationScoped
class Parties {

    private final Relationships relationships;

    Parties(Relationships relationships) {
        this.relationships = relationships;
    }

    /**
     * The sides that the caller stands on; at least one.
     *
     * @throws Problem 404 for everyone else
     */
    Set<Side> sides(Caller caller, Referral referral) {
        return required(sides(caller, servicesOf(caller), referral));
    }

    /** These sides; {@link Problem} 404 where there is none. */
    static Set<Side> required(Set<Side> sides) {
        if (sides.isEmpty()) {
            throw Problem.notFound();
        }
        return sides;
    }

    /** The sides that the caller stands on, where it is known which services they are staff of. */
    static Set<Side> sides(Caller caller, Set<UUID> services, Referral referral) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (caller.has(Roles.KEY_WORKER) && referral.referringAgency.equals(caller.agency())) {
            sides.add(Side.REFERRING);
        }
        if (services.contains(referral.service) && referral.wasSent()) {
            sides.add(Side.RECEIVING);
        }
        return sides;
    }

    /** The services that the caller may act for. */
    Set<UUID> servicesOf(Caller caller) {
        return caller.has(Roles.SERVICE_WORKER) ? relationships.services(caller) : Set.of();
    }
}
