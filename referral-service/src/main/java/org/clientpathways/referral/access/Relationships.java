package org.clientpathways.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    public static final String RELATED = """
            (c.registered_by = :agency or c.key_worker_agency = :agency
             or exists (select from referral r where r.client_id = c.id and r.sent_at is not null
                           and (r.referring_agency = :agency or r.receiving_agency = :agency)))
            """;

    private final EntityManager entities;

    Relationships(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the agency works with the client; false too where there is no such client. */
    public boolean exists(UUID client, String agency) {
        return !relatedTo(agency, List.of(client)).isEmpty();
    }

    /** Of these clients, those that the agency works with. */
    @SuppressWarnings("unchecked")
    public Set<UUID> relatedTo(String agency, Collection<UUID> clients) {
        return Set.copyOf((List<UUID>) entities.createNativeQuery(
                        "select c.id from client c where c.id in (:clients) and " + RELATED, UUID.class)
                .setParameter("clients", clients)
                .setParameter("agency", agency)
                .getResultList());
    }

    /** Of these clients, those whose record the agency holds: it registered them, or their key worker is of it. */
    @SuppressWarnings("unchecked")
    public Set<UUID> heldBy(String agency, Collection<UUID> clients) {
        return Set.copyOf((List<UUID>) entities.createNativeQuery(
                        "select c.id from client c where c.id in (:clients)"
                                + " and (c.registered_by = :agency or c.key_worker_agency = :agency)",
                        UUID.class)
                .setParameter("clients", clients)
                .setParameter("agency", agency)
                .getResultList());
    }

    /**
     * Locks the client's row to the end of the transaction. Whatever journals an event of a client holds this lock, so
     * that events commit in the order of their sequence; and as sending a referral and withdrawing an agreement both
     * hold it, no referral goes out past a withdrawal.
     *
     * @throws Problem 404 when there is no such client
     */
    public void lock(UUID client) {
        if (entities.createNativeQuery("select 1 from client where id = :client for no key update")
                .setParameter("client", client)
                .getResultList()
                .isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * Goes on only where the caller's agency holds the client's record.
     *
     * @throws Problem 404, the same as for a client that does not exist
     */
    public void requireHolder(UUID client, Caller caller) {
        if (heldBy(caller.agency(), List.of(client)).isEmpty()) {
            throw Problem.notFound();
        }
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
        return Set.copyOf((List<UUID>) entities.createNativeQuery(
                        "select s.id from service_staff f join service s on s.id = f.service_id"
                                + " where f.account = :account and s.agency = :agency",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("agency", agency)
                .getResultList());
    }

    /** The services that the caller is staff of. */
    public Set<UUID> services(Caller caller) {
        return services(caller.agency(), caller.account());
    }
}
