package org.clientpathways.referral.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.ClientAction;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.client.KeyWorker;
import org.clientpathways.referral.keyworker.Colleague;
import org.clientpathways.referral.keyworker.Workers;

/** Where a client gets another key worker of the same agency. */
@ApplicationScoped
public class KeyWorkerDesk {

    private final Clients clients;
    private final Relationships relationships;
    private final Merges merges;
    private final Workers workers;
    private final Assignments assignments;

    KeyWorkerDesk(
            Clients clients, Relationships relationships, Merges merges, Workers workers, Assignments assignments) {
        this.clients = clients;
        this.relationships = relationships;
        this.merges = merges;
        this.workers = workers;
        this.assignments = assignments;
    }

    /**
     * Makes a colleague the client's key worker, at once and without asking them.
     *
     * @return who it is now
     * @throws Problem 404 when the caller's agency does not hold the client's record, 403 for anybody but the present key
     *     worker and a manager of their agency, 400 for somebody who is not of it, 409 for somebody who left, or a record
     *     that was merged into another
     */
    @Transactional
    public KeyWorker assign(Caller caller, UUID client, UUID account) {
        relationships.requireHolder(client);
        KeyWorker present = clients.lock(client).keyWorker();
        if (!ClientAction.CHANGE_KEY_WORKER.isFor(caller, present)) {
            throw new Problem(
                    403,
                    "forbidden",
                    "Not allowed",
                    "Only the client's key worker, or a manager of the key worker's agency, may name another.");
        }
        merges.requireLiving(client);
        Colleague next = workers.requireStaying(caller.agency(), account, "keyWorker");
        assignments.assign(List.of(client), caller.agency(), account, null);
        return new KeyWorker(account, next.name(), caller.agency());
    }
}
