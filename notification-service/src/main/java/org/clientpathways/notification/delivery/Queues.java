package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.notification.store.Rows;

/**
 * The queues of clients' events to endpoints. Whoever changes what waits in one holds its row until the transaction ends,
 * and says anew when its first event is due. Rows are held in one order, after the subscription's, so that two who hold
 * several never wait for each other.
 */
@ApplicationScoped
class Queues {

    private static final String OPEN = """
            insert into delivery_queue (subscription_id, client_id)
            select * from unnest(?::uuid[], ?::uuid[]) as q (subscription, client) order by subscription, client
            on conflict do nothing
            """;
    private static final String HOLD = """
            select 1 from delivery_queue
             where (subscription_id, client_id) in (select * from unnest(?::uuid[], ?::uuid[]))
             order by subscription_id, client_id
               for update
            """;
    private static final String ADVANCE = """
            update delivery_queue q set (due_at, failing) = (
                select d.next_attempt_at, d.failures > 0
                  from delivery d
                 where d.subscription_id = q.subscription_id and d.client_id = q.client_id and d.status = 'pending'
                 order by d.sequence
                 limit 1)
             where (subscription_id, client_id) in (select * from unnest(?::uuid[], ?::uuid[]))
            """;

    private final Rows rows;

    Queues(Rows rows) {
        this.rows = rows;
    }

    /** Holds these, and makes those that there are not yet. */
    void open(Collection<ClientQueue> queues) {
        rows.change(OPEN, subscriptions(queues), clients(queues));
        hold(queues);
    }

    /** Holds these. */
    void hold(Collection<ClientQueue> queues) {
        rows.find(HOLD, row -> 1, subscriptions(queues), clients(queues));
    }

    /** Says anew when the first of each is due; to be called by who holds them. */
    void advance(Collection<ClientQueue> queues) {
        rows.change(ADVANCE, subscriptions(queues), clients(queues));
    }

    private static List<UUID> subscriptions(Collection<ClientQueue> queues) {
        return queues.stream().map(ClientQueue::subscription).toList();
    }

    private static List<UUID> clients(Collection<ClientQueue> queues) {
        return queues.stream().map(ClientQueue::client).toList();
    }
}
