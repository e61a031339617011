package org.clientpathways.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** Which clients an agency works with, and which services an account is staff of. Decided here and nowhere else. */
@ApplicationScoped
public class Relationships {

    /**
     * The agency that registered the client, the key worker's agency, or a party to a referral that left draft.
     *
     * <p>Takes the client's id as {@code c.id} and the agency as {@code :agency}, so that other queries can ask it too.
     */
    public static final String RELATED =
            """
            (c.registered_by = :agency or c.key_worker_agency = :agency
             or exists (select from referral r where r.client_id = c.id and r.status <> 'draft'
                           and (r.referring_agency = :agency or r.receiving_agency = :agency)))
            """;

    private final EntityManager entities;

    Relationships(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the agency works with the client; false too where there is no such client. */
    public boolean exists(UUID client, String agency) {
        return !entities.createNativeQuery("select 1 from client c where c.id = :client and " + RELATED)
                .setParameter("client", client)
                .setParameter("agency", agency)
                .getResultList()
                .isEmpty();
    }

    /**
     * Goes on only where the caller's agency works with the client.
     *
     * @throws Problem 404, the same as for a client that does not exist
     */
    public void require(UUID client, Caller caller) {
        if (!exists(client, caller.agency())) {
            throw Problem.notFound();
        }
    }

    /** The services of this agency whose staff list has the account. */
    @SuppressWarnings("unchecked")
    public Set<UUID> services(String agency, UUID account) {
        return ((java.util.List<UUID>) entities.createNativeQuery(
                                "select s.id from service_staff f join service s on s.id = f.service_id"
                                        + " where f.account = :account and s.agency = :agency",
                                UUID.class)
                        .setParameter("account", account)
                        .setParameter("agency", agency)
                        .getResultList())
                .stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The services that the caller is staff of. */
    public Set<UUID> services(Caller caller) {
        return services(caller.agency(), caller.account());
    }
}
