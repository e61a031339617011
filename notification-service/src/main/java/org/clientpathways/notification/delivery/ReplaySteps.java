package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.notification.store.Rows;

/**
 * Puts what is sent again into its queues, in the order in which it was told, some thousand events in a transaction. Until
 * the last is there nothing is sent: an event that comes meanwhile would else go before those of its client that follow.
 */
@ApplicationScoped
class ReplaySteps {

    /** Long enough for another instance to take over from one that was killed. */
    private static final Duration HOLDING = Duration.ofMinutes(1);

    /** The end of a step may be absent. */
    static final String TOLD = """
              from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.told_at > ? and e.told_at <= coalesce(?::timestamptz, 'infinity')
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
    /** What was told at one moment is one step. */
    private static final String STEP_ENDS = """
            select e.told_at from agency_event e join subscription s on s.agency = e.agency
             where s.id = ? and e.told_at > ?
             order by e.told_at offset ? limit 1
            """;

    private static final String SHARE = "select 1 from subscription where id = ? for share";
    private static final String HOLD = "select 1 from subscription where id = ? for no key update";
    private static final String UNDER_WAY =
            "select opened_until, at_end from replay where subscription_id = ? for update";
    private static final String ADVANCE =
            "update replay set opened_until = ?, at_end = ?, holds_until = ? where subscription_id = ?";
    private static final String END = "delete from replay where subscription_id = ?";

    private final Rows rows;
    private final Queues queues;
    private final Waking waking;
    private final ReplayConfig config;
    private final Clock clock;

    ReplaySteps(Rows rows, Queues queues, Waking waking, ReplayConfig config, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.waking = waking;
        this.config = config;
        this.clock = clock;
    }

    /** How far a replay has come. */
    enum Progress {
        MORE,
        /** One step is left, to be made a moment later: what was just being told has been committed by then. */
        AT_END,
        OVER
    }

    private record UnderWay(Instant openedUntil, boolean atEnd) {}

    /** Makes the next step. */
    Progress step(UUID subscription) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.find(SHARE, row -> 1, subscription);
            List<UnderWay> found = rows.find(
                    UNDER_WAY,
                    row -> new UnderWay(Rows.instant(row, "opened_until"), row.getBoolean("at_end")),
                    subscription);
            return found.isEmpty() ? Progress.OVER : step(subscription, found.get(0));
        });
    }

    /** Whether there is one, which cannot begin until the transaction ends. */
    boolean isUnderWay(UUID subscription) {
        rows.find(HOLD, row -> 1, subscription);
        return !rows.find(UNDER_WAY, row -> 1, subscription).isEmpty();
    }

    private Progress step(UUID subscription, UnderWay now) {
        Instant end = stepEnds(subscription, now.openedUntil());
        open(subscription, now.openedUntil(), end);
        if (end == null && now.atEnd()) {
            rows.change(END, subscription);
            return Progress.OVER;
        }
        Instant until = end == null ? now.openedUntil() : end;
        rows.change(ADVANCE, until, end == null, clock.instant().plus(HOLDING), subscription);
        return end == null ? Progress.AT_END : Progress.MORE;
    }

    private void open(UUID subscription, Instant after, Instant end) {
        List<ClientQueue> clients = rows.find(
                CLIENTS, row -> new ClientQueue(subscription, row.getObject(1, UUID.class)), subscription, after, end);
        queues.open(clients);
        Instant now = clock.instant();
        rows.change(OPEN, now, now, subscription, after, end);
        queues.advance(clients);
        waking.wake(Set.of(subscription));
    }

    private Instant stepEnds(UUID subscription, Instant after) {
        return rows
                .find(STEP_ENDS, row -> Rows.instant(row, "told_at"), subscription, after, config.step() - 1)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
