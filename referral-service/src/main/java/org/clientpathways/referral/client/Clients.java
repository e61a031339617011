package org.clientpathways.referral.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

    /** The clients with these ids, by id; without those that there are not. */
    public Map<UUID, Client> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
    }
}
