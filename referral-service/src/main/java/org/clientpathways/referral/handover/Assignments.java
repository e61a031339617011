package org.clientpathways.referral.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.journal.Journal;

/** Makes somebody the key worker of clients, and journals it: the one place where that is done. */
@ApplicationScoped
public class Assignments {

    private static final String LOCK = "select id from client where id = any(:clients) order by id for no key update";
    private static final String ASSIGN =
            "select assign_key_worker(cast(:clients as uuid[]), :worker, cast(:present as uuid))";

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    Assignments(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a colleague the key worker of these clients, as far as they are with the asking agency and not with the colleague
     * already. Their rows are locked in the order of their ids, so that two who do this at once never wait in a circle.
     *
     * @param worker an account that works for the agency
     * @param present only where this is the key worker now; null for anybody
     * @return how many clients it changed
     */
    @SuppressWarnings("unchecked")
    public int assign(Collection<UUID> clients, String agency, UUID worker, UUID present) {
        UUID[] ids = clients.toArray(UUID[]::new);
        entities.createNativeQuery(LOCK, UUID.class)
                .setParameter("clients", ids)
                .getResultList();
        List<UUID> assigned = entities.createNativeQuery(ASSIGN, UUID.class)
                .setParameter("clients", ids)
                .setParameter("worker", worker)
                .setParameter("present", present)
                .getResultList();
        publish(assigned, agency, worker);
        return assigned.size();
    }

    /** Journals that these clients have this key worker now; their rows are locked. */
    void publish(Collection<UUID> clients, String agency, UUID worker) {
        Instant now = clock.instant();
        journal.appendAll(clients.stream()
                .map(client -> new Journal.Entry(
                        Ids.next(),
                        client.toString(),
                        client.toString(),
                        now,
                        new KeyWorkerAssigned(client, agency, worker.toString(), now)))
                .toList());
    }
}
