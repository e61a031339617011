package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** What a caller may see of clients' records; reading one is coordination. */
@ApplicationScoped
class ClientSight {

    private final SharingDecisions decisions;
    private final Relationships relationships;
    private final Clock clock;

    ClientSight(SharingDecisions decisions, Relationships relationships, Clock clock) {
        this.decisions = decisions;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** The permitted categories of each of these clients; each has an entry. */
    Map<UUID, Set<Category>> permitted(Collection<UUID> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return decisions
                .decide(
                        ids,
                        caller.agency(),
                        relationships.services(caller),
                        Purpose.COORDINATION,
                        ClientView.CATEGORIES,
                        clock.instant())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, decided -> decided.getValue().permitted()));
    }

    /** The permitted categories of one client. */
    Set<Category> permitted(UUID id, Caller caller) {
        return permitted(Set.of(id), caller).get(id);
    }
}
