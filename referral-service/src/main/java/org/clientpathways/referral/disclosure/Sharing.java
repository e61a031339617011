package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.agreement.Agreement;

/**
 * All that decides about the sharing of some clients, as it was read in one go: who holds their records, and what they
 * agreed to. Several agencies can be decided about without another look.
 */
public final class Sharing {

    private final Map<UUID, OfClient> clients = new HashMap<>();

    private record OfClient(Set<String> holders, Set<Agreement> agreements) {}

    /** Whom the reading found no such client of: nobody holds it, and nothing is agreed. */
    private static final OfClient NOBODY = new OfClient(Set.of(), Set.of());

    Sharing() {}

    /**
     * Adds what was read of a client, once for each agreement.
     *
     * @param holders the agencies that hold the record
     * @param agreement may be null where there is none
     */
    void add(UUID client, Collection<String> holders, Agreement agreement) {
        OfClient known = clients.computeIfAbsent(client, id -> new OfClient(Set.copyOf(holders), new HashSet<>()));
        if (agreement != null) {
            known.agreements().add(agreement);
        }
    }

    /**
     * What an agency may see of one of these clients.
     *
     * @param services the services whose staff is asking; an agreement that names a service covers no one else
     * @param at the moment of the reading
     */
    public Decision decide(
            UUID client, String agency, Set<UUID> services, Purpose purpose, Set<Category> asked, Instant at) {
        OfClient known = clients.getOrDefault(client, NOBODY);
        return SharingRule.decide(
                known.holders().contains(agency),
                List.copyOf(known.agreements()),
                agency,
                services,
                purpose,
                asked,
                at);
    }
}
