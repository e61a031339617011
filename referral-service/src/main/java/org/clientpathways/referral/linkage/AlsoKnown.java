package org.clientpathways.referral.linkage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.AgencyName;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/**
 * Which other agencies know the same person, once both sides said so. It is their client's route that is told, so only as far
 * as that client agreed, and it is logged as a disclosure of theirs.
 */
@ApplicationScoped
public class AlsoKnown {

    private final Linkages linkages;
    private final Relationships relationships;
    private final Merges merges;
    private final SharingDecisions decisions;
    private final DisclosureLog log;
    private final Agencies agencies;
    private final Asking asking;
    private final Clock clock;

    AlsoKnown(
            Linkages linkages,
            Relationships relationships,
            Merges merges,
            SharingDecisions decisions,
            DisclosureLog log,
            Agencies agencies,
            Asking asking,
            Clock clock) {
        this.linkages = linkages;
        this.relationships = relationships;
        this.merges = merges;
        this.decisions = decisions;
        this.log = log;
        this.agencies = agencies;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * The other agencies, by alias.
     *
     * @throws org.clientpathways.groundwork.problem.Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public List<AgencyName> to(Caller caller, UUID client) {
        relationships.requireHolder(client);
        Map<UUID, String> others = linkages.sameAs(merges.idsOf(client));
        Sharing sharing = decisions.of(others.keySet(), Purpose.COORDINATION);
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        Set<String> known = new TreeSet<>();
        others.forEach((other, agency) -> {
            Map<Category, Basis> bases = sharing.decide(
                            other,
                            caller.agency(),
                            asking.services(),
                            Purpose.COORDINATION,
                            Set.of(Category.ROUTE),
                            clock.instant())
                    .bases();
            if (!bases.isEmpty()) {
                told.put(other, bases);
                known.add(agency);
            }
        });
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, sharing, told);
        Map<String, AgencyName> names = agencies.names(known);
        return known.stream().map(names::get).toList();
    }
}
