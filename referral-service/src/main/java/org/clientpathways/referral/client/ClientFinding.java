package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
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

    ClientFinding(ClientQueries queries, Clients clients, ClientSight sight, Relationships relationships) {
        this.queries = queries;
        this.clients = clients;
        this.sight = sight;
        this.relationships = relationships;
    }

    /**
     * A page of the clients that are searched for, by family name, given name and id.
     *
     * @param after the cursor of the page before; null to begin
     * @throws Problem 400 when nothing is given to search by
     */
    @Transactional
    public Page<ClientView> find(Caller caller, ClientSearch search, int limit, String after) {
        List<String> words = words(search);
        UUID place = place(after, caller);
        Map<UUID, Set<Category>> found = new LinkedHashMap<>();
        int batch = limit + 1;
        List<UUID> ids;
        do {
            ids = queries.find(search, words, caller, place, batch);
            keepNamed(ids, caller, found, limit + 1);
            place = ids.isEmpty() ? place : ids.get(ids.size() - 1);
        } while (found.size() <= limit && ids.size() == batch);
        Map<UUID, Client> loaded = clients.byId(found.keySet());
        List<ClientView> views = found.entrySet().stream()
                .map(one -> ClientView.of(loaded.get(one.getKey()), one.getValue()))
                .toList();
        return Page.of(views, limit, view -> Cursor.of(view.id()));
    }

    private void keepNamed(List<UUID> ids, Caller caller, Map<UUID, Set<Category>> found, int wanted) {
        Map<UUID, Set<Category>> permitted = sight.permitted(ids, caller);
        ids.stream()
                .filter(id -> permitted.get(id).contains(Category.IDENTITY))
                .limit(wanted - found.size())
                .forEach(id -> found.put(id, permitted.get(id)));
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
        if (!relationships.exists(id, caller.agency())
                || !sight.permitted(id, caller).contains(Category.IDENTITY)) {
            throw Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
        }
        return id;
    }
}
