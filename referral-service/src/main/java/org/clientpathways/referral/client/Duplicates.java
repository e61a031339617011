package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
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
    private final DisclosureLog log;

    Duplicates(LikenessSearch search, Clients clients, ClientSight sight, DisclosureLog log) {
        this.search = search;
        this.clients = clients;
        this.sight = sight;
        this.log = log;
    }

    /**
     * Goes on only where no one very like is registered, or all who are were named as somebody else.
     *
     * @throws LikelyDuplicates 409 with the likely duplicates
     */
    void refuse(ClientDetails details, Caller caller) {
        Map<UUID, Likeness> likely = search.of(details);
        if (likely.isEmpty()) {
            return;
        }
        ClientSight.Seen seen = sight.of(likely.keySet(), caller);
        likely.keySet().removeIf(id -> !seen.permitted(id).contains(Category.IDENTITY));
        likely.replaceAll((id, likeness) ->
                seen.permitted(id).contains(Category.CONTACT) ? likeness : likeness.withoutPostcode());
        likely.values().removeIf(likeness -> !likeness.likely(details.bornOn()));
        if (!details.accepted().containsAll(likely.keySet())) {
            throw new LikelyDuplicates(told(likely, details.bornOn(), seen, caller));
        }
    }

    /** The likely duplicates, likeliest first, logged as told. */
    private List<Duplicate> told(Map<UUID, Likeness> likely, LocalDate born, ClientSight.Seen seen, Caller caller) {
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        likely.keySet().forEach(id -> told.put(id, seen.decided().get(id).of(TOLD)));
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, seen.sharing(), told);
        Map<UUID, Client> found = clients.byId(likely.keySet());
        return likely.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Likeness> one) ->
                                -one.getValue().weight(born))
                        .thenComparing(Map.Entry::getKey))
                .map(one ->
                        duplicate(found.get(one.getKey()), one.getValue().reasons(born), seen.permitted(one.getKey())))
                .toList();
    }

    private static Duplicate duplicate(Client client, Set<DuplicateReason> reasons, Set<Category> permitted) {
        return new Duplicate(
                client.id(),
                client.identity().givenName(),
                client.identity().familyName(),
                client.identity().bornOn(),
                permitted.contains(Category.CONTACT) ? client.contact().postcode() : null,
                reasons);
    }
}
