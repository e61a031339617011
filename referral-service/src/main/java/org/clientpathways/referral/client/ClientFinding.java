package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;

/**
 * Where clients are searched, within one's relationships. A client whose identity the caller may not see is not found by
 * it. The cursor is the last client's id, so that no name stands in a URL.
 */
@ApplicationScoped
public class ClientFinding {

    /** Fewer letters would find nearly everyone. */
    private static final int FEWEST_LETTERS = 2;

    private static final int MOST_WORDS = 10;

    private final ClientQueries queries;
    private final Clients clients;
    private final ClientSight sight;
    private final Relationships relationships;
    private final Merges merges;

    ClientFinding(
            ClientQueries queries, Clients clients, ClientSight sight, Relationships relationships, Merges merges) {
        this.queries = queries;
        this.clients = clients;
        this.sight = sight;
        this.relationships = relationships;
        this.merges = merges;
    }

    /**
     * A page of the clients that are searched for, by family name, given name and id. Where a merged record is what was
     * searched for, the client for whom it stands is shown in its place.
     *
     * @param after the cursor of the page before; null to begin
     * @throws Problem 400 when nothing is given to search by
     */
    @Transactional
    public Page<ClientView> find(Caller caller, ClientSearch search, int limit, String after) {
        List<String> words = words(search);
        Page<UUID> ids = Page.of(
                queries.find(search, words, caller, place(after, caller), limit + 1), limit, id -> Cursor.of(id));
        Map<UUID, UUID> survivors = merges.survivorsOf(ids.items());
        Set<UUID> shown = new LinkedHashSet<>(ids.map(survivors::get).items());
        ClientSight.Seen seen = sight.of(shown, caller);
        Map<UUID, Client> loaded = clients.byId(shown);
        List<Client> named = shown.stream()
                .filter(id -> seen.permitted(id).contains(Category.IDENTITY))
                .map(loaded::get)
                .toList();
        return new Page<>(sight.show(named, seen, caller), ids.next());
    }

    private static List<String> words(ClientSearch search) {
        if (search.text() == null || search.text().isBlank()) {
            if (search.bornOn() == null && !search.mine()) {
                throw Problem.badRequest("text", "Give a name, a date of birth, or keyWorker with me");
            }
            return List.of();
        }
        List<String> words = FoldedName.words(search.text());
        if (words.stream().mapToInt(String::length).max().orElse(0) < FEWEST_LETTERS) {
            throw Problem.badRequest("text", "Give at least two letters of the name");
        }
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }

    /** Only a client whom the caller may name marks a place: of any other, their place among the names would tell. */
    private UUID place(String after, Caller caller) {
        Cursor cursor = Cursor.parse(after, 1);
        if (cursor == null) {
            return null;
        }
        UUID id = cursor.id(0);
        if (!relationships.exists(id)
                || !sight.of(List.of(id), caller).permitted(id).contains(Category.IDENTITY)) {
            throw Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
        }
        return id;
    }
}
