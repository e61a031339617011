package org.clientpathways.referral.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.clientpathways.groundwork.problem.Problem;
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
     * @throws Problem 409 with the likely duplicates
     */
    void refuse(ClientDetails details, Caller caller) {
        List<Duplicate> duplicates = find(details, caller);
        boolean accepted = duplicates.stream().map(Duplicate::id).allMatch(details.accepted()::contains);
        if (!accepted) {
            throw new Problem(
                            409,
                            "likely-duplicates",
                            "Someone very like this is registered",
                            "See whether one of them is this client. If none is, send the request again with the ids of"
                                    + " all of them in acceptDuplicates.")
                    .with("duplicates", duplicates);
        }
    }

    /** The likely duplicates, likeliest first, among the clients whose identity the caller may see. */
    private List<Duplicate> find(ClientDetails details, Caller caller) {
        Map<UUID, Likeness> likely = search.of(details);
        if (likely.isEmpty()) {
            return List.of();
        }
        ClientSight.Seen seen = sight.of(likely.keySet(), caller);
        likely.keySet().removeIf(id -> !seen.permitted(id).contains(Category.IDENTITY));
        likely.replaceAll((id, likeness) ->
                seen.permitted(id).contains(Category.CONTACT) ? likeness : likeness.withoutPostcode());
        LocalDate born = details.bornOn();
        likely.values().removeIf(likeness -> !likeness.likely(born));
        logTold(likely.keySet(), seen, caller);
        Map<UUID, Client> found = clients.byId(likely.keySet());
        return likely.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Likeness> one) ->
                                -one.getValue().weight(born))
                        .thenComparing(Map.Entry::getKey))
                .map(one ->
                        duplicate(found.get(one.getKey()), one.getValue().reasons(born), seen.permitted(one.getKey())))
                .toList();
    }

    /** In a transaction of its own, as the one that registers is given up when there are duplicates to be told. */
    private void logTold(Set<UUID> likely, ClientSight.Seen seen, Caller caller) {
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        likely.forEach(id -> told.put(id, seen.decided().get(id).of(TOLD)));
        if (!told.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> log.add(caller.agency(), caller.account(), Purpose.COORDINATION, seen.sharing(), told));
        }
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
