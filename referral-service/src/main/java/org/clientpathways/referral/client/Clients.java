package org.clientpathways.referral.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;

/** The clients that are registered. */
@ApplicationScoped
public class Clients implements PanacheRepositoryBase<Client, UUID> {

    private final Relationships relationships;

    Clients(Relationships relationships) {
        this.relationships = relationships;
    }

    /**
     * The client, locked to the end of the transaction and read anew: what the journal asks for before an event about
     * them.
     *
     * @throws Problem 404 when there is none
     */
    public Client lock(UUID id) {
        relationships.lock(id);
        Client client = findById(id);
        getEntityManager().refresh(client);
        return client;
    }

    /** Whether an offer of the client to somebody waits for its answer, whichever agencies it is between. */
    public boolean isOffered(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select is_being_handed_over(:client)", Boolean.class)
                .setParameter("client", id)
                .getSingleResult();
    }

    /** The clients with these ids, by id, in one query; without those that there are not. */
    public Map<UUID, Client> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String with = "from Client c left join fetch c.externalIds where c.id ";
        // Hibernate keeps no plan of a query with a list.
        List<Client> found =
                ids.size() == 1 ? list(with + "= ?1", ids.iterator().next()) : list(with + "in ?1", ids);
        return found.stream().collect(Collectors.toMap(Client::id, Function.identity()));
    }
}
