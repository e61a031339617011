package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/**
 * All that decides about the sharing of some clients, as it was read in one go: who holds their records, and what they
 * granted. Several agencies can be decided about without another look.
 */
public class Sharing {

    private final Map<UUID, OfClient> clients = new HashMap<>();

    private record OfClient(String registeredBy, Set<String> holders, Set<Grant> grants) {}

    /** Whom the reading found no such client of: nobody holds it, and nothing is agreed. */
    private static final OfClient NOBODY = new OfClient(null, Set.of(), Set.of());

    Sharing() {}

    /**
     * Adds what was read of a client, once for each grant.
     *
     * @param holders the agencies that hold the record, of which {@code registeredBy} wrote it
     * @param grant may be null where there is none
     */
    void add(UUID client, String registeredBy, Collection<String> holders, Grant grant) {
        OfClient known =
                clients.computeIfAbsent(client, id -> new OfClient(registeredBy, Set.copyOf(holders), new HashSet<>()));
        if (grant != null) {
            known.grants().add(grant);
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
                known.holders().contains(agency), List.copyOf(known.grants()), agency, services, purpose, asked, at);
    }

    /** Whether the agency holds this client's record. */
    boolean isHeldBy(UUID client, String agency) {
        return clients.getOrDefault(client, NOBODY).holders().contains(agency);
    }

    /** What a referral says, which whoever referred wrote, and not who holds the client. */
    private static final Set<Category> OF_A_REFERRAL = Set.of(Category.NEEDS, Category.CIRCUMSTANCES);

    /** What of this an agency did not write itself: to show it what it wrote discloses nothing. */
    Map<Category, Basis> withoutOwnWriting(UUID client, String agency, Map<Category, Basis> bases) {
        if (!agency.equals(clients.getOrDefault(client, NOBODY).registeredBy())) {
            return bases;
        }
        Map<Category, Basis> others = new EnumMap<>(Category.class);
        others.putAll(bases);
        others.entrySet()
                .removeIf(one -> one.getValue().equals(Basis.OWN_RECORD) && !OF_A_REFERRAL.contains(one.getKey()));
        return others;
    }
}
