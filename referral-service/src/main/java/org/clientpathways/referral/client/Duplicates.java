package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** Keeps a person from being registered twice, as far as the worker may know of the first time. */
@ApplicationScoped
class Duplicates {

    private final LikenessSearch search;
    private final Clients clients;
    private final ClientSight sight;

    Duplicates(LikenessSearch search, Clients clients, ClientSight sight) {
        this.search = search;
        this.clients = clients;
        this.sight = sight;
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
        Map<UUID, Likeness> likely = search.of(details, caller.agency());
        Map<UUID, Set<Category>> seen = sight.permitted(likely.keySet(), caller);
        likely.keySet().removeIf(id -> !seen.get(id).contains(Category.IDENTITY));
        likely.replaceAll(
                (id, likeness) -> seen.get(id).contains(Category.CONTACT) ? likeness : likeness.withoutPostcode());
        LocalDate born = details.bornOn();
        likely.values().removeIf(likeness -> !likeness.likely(born));
        Map<UUID, Client> found = clients.byId(likely.keySet());
        return likely.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, Likeness> one) ->
                                -one.getValue().weight(born))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> duplicate(found.get(one.getKey()), one.getValue().reasons(born), seen.get(one.getKey())))
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
