package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.store.Rows;

/** Sends one delivery again, under the same id and in its place of the client's order. */
@ApplicationScoped
class Resending {

    private static final String OWN = """
            select d.subscription_id, d.client_id
              from delivery d join subscription s on s.id = d.subscription_id
             where d.id = ? and s.agency = ?
               for no key update of s
            """;
    private static final String NOT_QUIET = "update subscription set quiet_until = null where id = ?";
    private static final String OPEN = """
            update delivery set status = 'pending', failures = 0, next_attempt_at = ?, delivered_at = null
             where id = ?
            """;

    private final Rows rows;
    private final Queues queues;
    private final DeliveryTasks tasks;
    private final Clock clock;

    Resending(Rows rows, Queues queues, DeliveryTasks tasks, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Makes it due now with all its attempts, whether it was delivered or not; gives its subscription.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    @Transactional
    UUID retry(Caller caller, UUID delivery) {
        List<ClientQueue> queue = rows.find(
                OWN,
                row -> new ClientQueue(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                delivery,
                caller.agency());
        if (queue.isEmpty()) {
            throw Problem.notFound();
        }
        UUID subscription = queue.get(0).subscription();
        rows.change(NOT_QUIET, subscription);
        queues.hold(queue);
        rows.change(OPEN, clock.instant(), delivery);
        queues.advance(queue);
        tasks.wake(Set.of(subscription));
        return subscription;
    }
}
