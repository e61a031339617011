package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.DisclosureLog;

/** Keeps a person from being registered twice, as far as the worker may know of the first time. */
@ApplicationScoped
class Duplicates {

    /** What a likely duplicate is told by; see {@link Duplicate}. */
    private static final Set<Category> TOLD = Set.of(Category.IDENTITY, Category.CONTACT);

    private final LikenessSearch search;
    private final Clients clients;
    private final ClientSight sight;
    private final Merges merges;
    private final Distinctions distinctions;
    private final DisclosureLog log;

    Duplicates(
            LikenessSearch search,
            Clients clients,
            ClientSight sight,
            Merges merges,
            Distinctions distinctions,
            DisclosureLog log) {
        this.search = search;
        this.clients = clients;
        this.sight = sight;
        this.merges = merges;
        this.distinctions = distinctions;
        this.log = log;
    }

    /**
     * Goes on only where no one very like is registered, or all who are were named as somebody else. Of two who register one
     * person at the same time the second is told of the first.
     *
     * @throws LikelyDuplicates 409 with the likely duplicates
     */
    void refuse(ClientDetails details, Caller caller) {
        search.takeTurns(details, caller.agency());
        Found found = find(details, Set.of(), caller);
        if (!details.accepted().containsAll(found.likely().keySet())) {
            throw new LikelyDuplicates(told(found, details.bornOn(), caller));
        }
    }

    /**
     * The likely duplicates of a registered client, likeliest first, logged as told; without those whom the agency knows to
     * be somebody else.
     */
    List<Duplicate> of(Client client, Caller caller) {
        ClientDetails details = ClientDetails.of(client);
        Set<UUID> not = merges.idsOf(client.id());
        not.addAll(somebodyElse(not, caller));
        return told(find(details, not, caller), details.bornOn(), caller);
    }

    private Collection<UUID> somebodyElse(Set<UUID> themselves, Caller caller) {
        Set<UUID> told = distinctions.of(caller.agency(), themselves).stream()
                .map(one -> one.otherThan(themselves))
                .collect(Collectors.toSet());
        told.addAll(merges.survivorsOf(told).values());
        return told;
    }

    private record Found(Map<UUID, Likeness> likely, ClientSight.Seen seen) {

        static final Found NOBODY = new Found(Map.of(), null);
    }

    /**
     * Who is like this as far as the caller may see, each as the client who goes on for the record that is like it.
     *
     * @param not who does not count
     */
    private Found find(ClientDetails details, Set<UUID> not, Caller caller) {
        Map<UUID, Likeness> records = search.of(details);
        records.keySet().removeAll(not);
        if (records.isEmpty()) {
            return Found.NOBODY;
        }
        Map<UUID, UUID> survivors = merges.survivorsOf(records.keySet());
        Set<UUID> all = new HashSet<>(survivors.values());
        all.addAll(records.keySet());
        ClientSight.Seen seen = sight.of(all, caller);
        Map<UUID, Likeness> likely = new HashMap<>();
        records.forEach((id, likeness) -> {
            Set<Category> permitted = seen.permitted(id);
            Likeness visible = permitted.contains(Category.CONTACT) ? likeness : likeness.withoutPostcode();
            UUID survivor = survivors.get(id);
            if (permitted.contains(Category.IDENTITY) && visible.likely(details.bornOn()) && !not.contains(survivor)) {
                likely.merge(survivor, visible, (one, other) -> likelier(one, other, details.bornOn()));
            }
        });
        return new Found(likely, seen);
    }

    private static Likeness likelier(Likeness one, Likeness other, LocalDate born) {
        return one.score(born) < other.score(born) ? other : one;
    }

    private List<Duplicate> told(Found found, LocalDate born, Caller caller) {
        Map<UUID, Likeness> likely = found.likely();
        if (likely.isEmpty()) {
            return List.of();
        }
        ClientSight.Seen seen = found.seen();
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        likely.keySet().forEach(id -> told.put(id, seen.decided().get(id).of(TOLD)));
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, seen.sharing(), told);
        Map<UUID, Client> loaded = clients.byId(likely.keySet());
        return likely.entrySet().stream()
                .map(one -> duplicate(loaded.get(one.getKey()), one.getValue(), born, seen))
                .sorted(Comparator.comparing(Duplicate::score).reversed().thenComparing(Duplicate::id))
                .toList();
    }

    private static Duplicate duplicate(Client client, Likeness likeness, LocalDate born, ClientSight.Seen seen) {
        return new Duplicate(
                client.id(),
                client.identity().givenName(),
                client.identity().familyName(),
                client.identity().bornOn(),
                seen.permitted(client.id()).contains(Category.CONTACT)
                        ? client.contact().postcode()
                        : null,
                likeness.score(born),
                likeness.reasons(born),
                seen.isByTheHolder(client.id()));
    }
}
