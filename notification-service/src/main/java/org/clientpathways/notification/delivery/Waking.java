package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.notification.store.Rows;

/** Sees to it that whatever subscription has something to send has a task. */
@ApplicationScoped
class Waking {

    /** A task under way is left alone: it looks again before it rests. */
    private static final String WAKE = """
            with resting as (
                select t.task_instance, greatest(?::timestamptz, s.quiet_until) as worth
                  from subscription s
                  join scheduled_tasks t on t.task_name = ? and t.task_instance = s.id::text and not t.picked
                 where s.id = any (?) and s.status = 'active'
                   and t.execution_time > greatest(?::timestamptz, s.quiet_until)
                 order by t.task_instance
                   for update of t)
            update scheduled_tasks t set execution_time = resting.worth, version = t.version + 1
              from resting
             where t.task_name = ? and t.task_instance = resting.task_instance
            """;

    private static final String BEGIN = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select ?, id::text, greatest(?::timestamptz, quiet_until), false, 1
              from subscription
             where id = any (?) and status = 'active'
             order by id
            on conflict do nothing
            """;

    private final Rows rows;
    private final Clock clock;

    Waking(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Sees to it that these subscriptions, which the caller holds, are worked on if they are active. */
    void wake(Collection<UUID> subscriptions) {
        List<UUID> ids = List.copyOf(subscriptions);
        Instant now = clock.instant();
        rows.change(WAKE, now, DeliveryTasks.NAME, ids, now, DeliveryTasks.NAME);
        rows.change(BEGIN, DeliveryTasks.NAME, now, ids);
    }
}
