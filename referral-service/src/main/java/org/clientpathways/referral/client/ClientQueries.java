package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;

/**
 * Finds clients that the asking agency works with and whose identity it may see, in the order of their names. The database's
 * {@code find_clients} looks at that agency's clients alone, so that neither the result nor the time tells of others.
 */
@ApplicationScoped
class ClientQueries {

    private static final String FIND = """
            select find_clients(cast(:patterns as text[]), cast(:born as date), cast(:mine as uuid),
                                cast(:after as uuid), :most)
            """;

    private final EntityManager entities;

    ClientQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The ids of the clients.
     *
     * @param words folded, so that they hold letters and digits alone
     * @param after the client before the first, which the caller may see; null to begin
     */
    @SuppressWarnings("unchecked")
    List<UUID> find(ClientSearch search, List<String> words, Caller caller, UUID after, int most) {
        return entities.createNativeQuery(FIND, UUID.class)
                .setParameter(
                        "patterns",
                        words.stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(word -> "% " + word + "%")
                                .toArray(String[]::new))
                .setParameter("born", search.bornOn())
                .setParameter("mine", search.mine() ? caller.account() : null)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
