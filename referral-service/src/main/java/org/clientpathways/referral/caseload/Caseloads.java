package org.clientpathways.referral.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;

/** Whose clients are whose in an agency, and what was given from one key worker to another. */
@ApplicationScoped
class Caseloads {

    /** How many clients change hands in one transaction. */
    static final int AT_ONCE = 500;

    private static final String BY_NAME =
            "select find_clients('{}', null, cast(:worker as uuid), cast(:beyond as uuid), :most)";

    private static final String SOME = """
            select client_id from client_holding
             where key_worker_agency = :agency and key_worker = :worker order by client_id limit :most
            """;

    private static final String KEEP = """
            insert into reassignment (id, agency, from_worker, to_worker, clients, made_by, made_at)
            values (:id, :agency, :from, :to, :clients, :by, :at)
            """;

    private static final String READ = """
            select r.from_worker, r.to_worker, r.clients,
                   (select count(*) from client_holding h
                     where h.key_worker_agency = r.agency and h.key_worker = r.from_worker)
              from reassignment r where r.id = :id
            """;

    private final EntityManager entities;

    Caseloads(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code most} of a worker's clients of the asking agency, by name, after one of them; null to begin. */
    @SuppressWarnings("unchecked")
    List<UUID> byName(UUID worker, UUID beyond, int most) {
        return entities.createNativeQuery(BY_NAME, UUID.class)
                .setParameter("worker", worker)
                .setParameter("beyond", beyond)
                .setParameter("most", most)
                .getResultList();
    }

    /** As many of a worker's clients as change hands in one go. */
    @SuppressWarnings("unchecked")
    List<UUID> some(String agency, UUID worker) {
        return entities.createNativeQuery(SOME, UUID.class)
                .setParameter("agency", agency)
                .setParameter("worker", worker)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    /** Keeps that clients changed hands. */
    void keep(UUID id, Caller manager, Reassign request, int clients, Instant at) {
        entities.createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("agency", manager.agency())
                .setParameter("from", request.from())
                .setParameter("to", request.to())
                .setParameter("clients", clients)
                .setParameter("by", manager.account())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What changed hands then, and what is left now. */
    Optional<Reassigned> read(UUID id) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> reassigned(id, (Tuple) row));
    }

    private static Reassigned reassigned(UUID id, Tuple row) {
        return new Reassigned(
                id,
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Integer.class),
                row.get(3, Number.class).longValue());
    }
}
