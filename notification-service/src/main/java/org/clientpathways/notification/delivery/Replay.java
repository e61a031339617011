package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;

/**
 * Sends again, under the same ids, all that an agency was told since a time, through a subscription's filters. Each step of
 * some thousand events is a transaction, so that however many there are nobody waits for their queues for long; the steps
 * go forward in time, so that each client's events keep their order. One that breaks off may be asked for again.
 */
@ApplicationScoped
class Replay {

    private static final int STEP = 5_000;

    private static final String TOLD_AT = """
            select e.told_at from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.event_id = ?
            """;
    /** What was told at one moment is one step. */
    private static final String STEP_ENDS = """
            select e.told_at from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.told_at > ?
             order by e.told_at offset ? limit 1
            """;

    private static final String HOLD = "select 1 from subscription where id = ? for share";
    private static final String TOLD = """
              from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.told_at > ? and e.told_at <= ?
               and (s.event_types is null or e.type = any (s.event_types))
               and (s.services is null or e.services is null or e.services && s.services)
            """;
    private static final String CLIENTS = "select distinct e.client_id" + TOLD;
    /** Ids are the database's own here, of version 7 as all others. */
    private static final String OPEN = """
            insert into delivery (id, subscription_id, client_id, event_id, sequence, created_at, next_attempt_at)
            select uuidv7(), s.id, e.client_id, e.event_id, e.sequence, ?, ?
            %s
             order by e.told_at, e.partition, e.at_offset, e.place
            on conflict on constraint delivery_once do update
               set status = 'pending', failures = 0, next_attempt_at = excluded.next_attempt_at, delivered_at = null
            """.formatted(TOLD);

    private final Rows rows;
    private final Queues queues;
    private final DeliveryTasks tasks;
    private final Clock clock;

    Replay(Rows rows, Queues queues, DeliveryTasks tasks, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Opens deliveries of all that fits; tells how many.
     *
     * @throws Problem 400 for an event that the subscription's agency was not told
     */
    long replay(UUID subscription, WantedReplay wanted) {
        Instant since = wanted.since() == null ? toldAt(subscription, wanted.sinceEvent()) : wanted.since();
        Instant until = clock.instant();
        Instant after = (since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since).minus(1, ChronoUnit.MICROS);
        long opened = 0;
        while (after.isBefore(until)) {
            Instant end = stepEnds(subscription, after, until);
            Instant begin = after;
            opened += QuarkusTransaction.requiringNew().call(() -> open(subscription, begin, end));
            after = end;
        }
        tasks.hurry(Set.of(subscription));
        return opened;
    }

    private int open(UUID subscription, Instant after, Instant end) {
        if (rows.find(HOLD, row -> 1, subscription).isEmpty()) {
            throw Problem.notFound();
        }
        List<ClientQueue> clients = rows.find(
                CLIENTS, row -> new ClientQueue(subscription, row.getObject(1, UUID.class)), subscription, after, end);
        queues.open(clients);
        Instant now = clock.instant();
        int opened = rows.change(OPEN, now, now, subscription, after, end);
        queues.advance(clients);
        tasks.wake(Set.of(subscription));
        return opened;
    }

    private Instant stepEnds(UUID subscription, Instant after, Instant until) {
        return rows.find(STEP_ENDS, row -> Rows.instant(row, "told_at"), subscription, after, STEP - 1).stream()
                .filter(end -> end.isBefore(until))
                .findFirst()
                .orElse(until);
    }

    private Instant toldAt(UUID subscription, UUID event) {
        return rows.find(TOLD_AT, row -> Rows.instant(row, "told_at"), subscription, event).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.badRequest("sinceEvent", "Give the id of an event that your agency was told of"));
    }
}
