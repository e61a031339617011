package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Relationships;

/**
 * Who stands on which side of a referral. A key worker stands for the agency that refers; a service worker for the
 * services whose staff they are, once the referral is sent; an agency's system for both, once it is sent.
 */
@ApplicationScoped
class Parties {

    private final Asking asking;
    private final Relationships relationships;

    Parties(Asking asking, Relationships relationships) {
        this.asking = asking;
        this.relationships = relationships;
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
        if (refers(caller, referral) && referral.referringAgency.equals(caller.agency())) {
            sides.add(Side.REFERRING);
        }
        if (asking.services().contains(referral.service) && referral.wasSent()) {
            sides.add(Side.RECEIVING);
        }
        return sides;
    }

    private static boolean refers(Caller caller, Referral referral) {
        return caller.has(Roles.KEY_WORKER) || caller.has(Roles.PARTNER_SYSTEM) && referral.wasSent();
    }

    /** Of the drafts among these, those about a client with whom the agency works no more: it may only withdraw them. */
    Set<UUID> stranded(Collection<Referral> some) {
        List<Referral> drafts =
                some.stream().filter(one -> one.status == ReferralStatus.DRAFT).toList();
        if (drafts.isEmpty()) {
            return Set.of();
        }
        Set<UUID> related =
                relationships.relatedTo(drafts.stream().map(one -> one.client).collect(Collectors.toSet()));
        return drafts.stream()
                .filter(one -> !related.contains(one.client))
                .map(one -> one.id)
                .collect(Collectors.toSet());
    }
}
