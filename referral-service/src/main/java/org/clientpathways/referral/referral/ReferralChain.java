package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.ServiceName;
import org.clientpathways.referral.directory.Services;

/** What stands before and after a referral where the client was redirected, as far as a party may know. */
@ApplicationScoped
class ReferralChain {

    private final Referrals referrals;
    private final Continuations continuations;
    private final Parties parties;
    private final Services services;
    private final Agencies agencies;

    ReferralChain(
            Referrals referrals, Continuations continuations, Parties parties, Services services, Agencies agencies) {
        this.referrals = referrals;
        this.continuations = continuations;
        this.parties = parties;
        this.services = services;
        this.agencies = agencies;
    }

    /** Both neighbours; null for one that is not there, or of which the reader may know nothing. */
    record Neighbours(ChainLink before, ChainLink after) {}

    Neighbours of(Caller caller, Referral referral) {
        return new Neighbours(before(caller, referral), after(caller, referral));
    }

    /** The alias of the agency whose redirect made this referral; null where the reader may not know it. */
    String redirectedBy(Caller caller, Referral referral) {
        ChainLink before = before(caller, referral);
        return before == null ? null : before.service().agency().alias();
    }

    private ChainLink before(Caller caller, Referral referral) {
        return referral.continues == null
                ? null
                : visible(caller, referrals.findByIdOptional(referral.continues))
                        .orElse(null);
    }

    /** Where to, and whether it waits for the client's agreement, who redirected knows; what came of it, only a party. */
    private ChainLink after(Caller caller, Referral referral) {
        return referral.redirectedService == null
                ? null
                : visible(caller, referrals.continuing(referral.id, referral.redirectedService))
                        .orElseGet(() -> new ChainLink(
                                null,
                                name(referral.redirectedService),
                                null,
                                continuations.isHeld(referral) ? true : null));
    }

    private Optional<ChainLink> visible(Caller caller, Optional<Referral> other) {
        return other.filter(one -> !parties.standing(caller, one).isEmpty())
                .map(one -> new ChainLink(one.id, name(one.service), one.status, one.isHeld() ? true : null));
    }

    private ServiceName name(UUID service) {
        String agency = services.findById(service).agency();
        return agencies.names(Set.of(service), Set.of(agency)).services().get(service);
    }
}
