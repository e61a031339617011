package org.clientpathways.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.agreement.Agreement;

/** The one place where it is decided what an agency may see of a client. */
@ApplicationScoped
public class SharingDecisions {

    private static final String SOME = """
            select c.id, c.registeredBy, c.keyWorker.agency, a
              from Client c left join Agreement a on a.client = c.id left join fetch a.recipients
             where c.id in :clients
            """;
    /** Hibernate keeps no plan of a query with a list. */
    private static final String ONE = SOME.replace("in :clients", "= :clients");

    private final EntityManager entities;

    SharingDecisions(EntityManager entities) {
        this.entities = entities;
    }

    /** All that decides about these clients, in one query. */
    @Transactional
    public Sharing of(Collection<UUID> clients) {
        Sharing sharing = new Sharing();
        boolean one = clients.size() == 1;
        entities.createQuery(one ? ONE : SOME, Tuple.class)
                .setParameter("clients", one ? clients.iterator().next() : clients)
                .getResultList()
                .forEach(row -> sharing.add(
                        row.get(0, UUID.class),
                        new LinkedHashSet<>(List.of(row.get(1, String.class), row.get(2, String.class))),
                        row.get(3, Agreement.class)));
        return sharing;
    }

    /**
     * What an agency may see of a client.
     *
     * @param services the services whose staff is asking; an agreement that names a service covers no one else
     * @param at the moment of the reading
     */
    @Transactional
    public Decision decide(
            UUID client, String agency, Set<UUID> services, Purpose purpose, Set<Category> asked, Instant at) {
        return of(List.of(client)).decide(client, agency, services, purpose, asked, at);
    }

    /** The same for several clients at once; each of them has an entry. */
    @Transactional
    public Map<UUID, Decision> decide(
            Collection<UUID> clients,
            String agency,
            Set<UUID> services,
            Purpose purpose,
            Set<Category> asked,
            Instant at) {
        Sharing sharing = of(clients);
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        for (UUID client : clients) {
            decisions.put(client, sharing.decide(client, agency, services, purpose, asked, at));
        }
        return decisions;
    }
}
