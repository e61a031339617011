package org.clientpathways.referral.keyworker;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;

/**
 * Notes a key worker the first time they ask anything: in the first transaction of theirs that commits, and once for each
 * process. It comes before anything that the transaction locks, so that to wait here is to hold nobody up.
 */
@ApplicationScoped
class WorkerNoting {

    /** After {@code Asking}, which tells the database for which agency the transaction is. */
    private static final int ONCE_ASKING = Interceptor.Priority.LIBRARY_AFTER;

    private final Set<Known> known = ConcurrentHashMap.newKeySet();
    private final Workers workers;
    private final CurrentCaller caller;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry transaction;

    WorkerNoting(
            Workers workers,
            CurrentCaller caller,
            TransactionManager manager,
            TransactionSynchronizationRegistry transaction) {
        this.workers = workers;
        this.caller = caller;
        this.manager = manager;
        this.transaction = transaction;
    }

    private record Known(String agency, Object account, String name) {}

    /** Where it fails the transaction is given up, as in {@code Asking} and for the same reason. */
    void begin(@Observes @Initialized(TransactionScoped.class) @Priority(ONCE_ASKING) Object begun)
            throws SystemException {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        try {
            caller.ofOneAgency().filter(one -> one.has(Roles.KEY_WORKER)).ifPresent(this::note);
        } catch (RuntimeException fault) {
            manager.rollback();
            throw fault;
        }
    }

    private void note(Caller worker) {
        Known asking = new Known(worker.agency(), worker.account(), worker.name());
        if (known.contains(asking)) {
            return;
        }
        workers.note(worker);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    known.add(asking);
                }
            }
        });
    }
}
