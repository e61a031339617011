package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.store.Rows;

/**
 * Has all that an agency was told since a time sent again, under the same ids, through a subscription's filters. A task
 * puts it into the queues, step by step.
 */
@ApplicationScoped
class Replay {

    /** When an event was told is the time of one instance before it committed; so as much as this more is sent. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final String TOLD_AT = """
            select e.told_at from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.event_id = ?
            """;
    private static final String COUNT = "select count(*)" + ReplaySteps.TOLD;
    private static final String HOLD = "select 1 from subscription where id = ? for share";
    /** One that is under way begins again where both are served. */
    private static final String ASK = """
            insert into replay (subscription_id, opened_until) values (?, ?)
            on conflict (subscription_id) do update
               set opened_until = least(replay.opened_until, excluded.opened_until), at_end = false
            """;

    private static final String BEGIN = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (?, ?, ?, false, 1)
            on conflict do nothing
            """;

    private final Rows rows;
    private final DeliveryTasks tasks;
    private final Clock clock;

    Replay(Rows rows, DeliveryTasks tasks, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Asks for it; tells how many events fit.
     *
     * @throws Problem 400 for an event that the subscription's agency was not told, 404 when the subscription is there no
     *     more
     */
    long replay(UUID subscription, WantedReplay wanted) {
        Instant since = wanted.since() == null ? toldAt(subscription, wanted.sinceEvent()) : wanted.since();
        Instant after = since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since.minus(EARLIER);
        if (after.isAfter(clock.instant())) {
            return 0;
        }
        long events = rows.find(COUNT, row -> row.getLong(1), subscription, after, null)
                .get(0);
        QuarkusTransaction.requiringNew().run(() -> ask(subscription, after));
        tasks.hurry(Set.of());
        return events;
    }

    private void ask(UUID subscription, Instant after) {
        if (rows.find(HOLD, row -> 1, subscription).isEmpty()) {
            throw Problem.notFound();
        }
        rows.change(ASK, subscription, after);
        rows.change(BEGIN, ReplayTask.NAME, subscription.toString(), clock.instant());
    }

    private Instant toldAt(UUID subscription, UUID event) {
        return rows.find(TOLD_AT, row -> Rows.instant(row, "told_at"), subscription, event).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.badRequest("sinceEvent", "Give the id of an event that your agency was told of"));
    }
}
