package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.notification.store.Rows;

/** What is due to a subscription: the first of each client's queue, those that failed before first, then the oldest. */
@ApplicationScoped
class DueDeliveries {

    private static final String HEADS = """
            (select client_id, due_at from delivery_queue
              where subscription_id = ? and %s and due_at <= ? and client_id <> all (?::uuid[])
              order by due_at limit ?)""";
    private static final String DUE = """
            select d.id, d.client_id, d.attempts, d.failures, s.url, s.agency,
                   (select array_agg(x.secret order by x.made_at desc, x.id desc)
                      from subscription_secret x
                     where x.subscription_id = s.id and (x.valid_until is null or x.valid_until > ?)) as secrets,
                   e.id as event, e.type, e.subject, e.occurred_at, e.data
              from (%s union all %s limit ?) q
              join subscription s on s.id = ? and s.status = 'active' and (s.quiet_until > ?) is not true
               and not exists (select from replay r where r.subscription_id = s.id and r.holds_until > ?)
             cross join lateral (
                select * from delivery
                 where subscription_id = s.id and client_id = q.client_id and status = 'pending'
                 order by sequence limit 1) d
              join taken_event e on e.id = d.event_id
            """.formatted(HEADS.formatted("failing"), HEADS.formatted("not failing"));

    private static final String HOLD =
            "select quiet_until from subscription where id = ? and status = 'active' for no key update";
    private static final String HELD = "select holds_until from replay where subscription_id = ?";
    private static final String QUIET = "update subscription set quiet_until = ? where id = ?";
    private static final String FIRST = """
            select least(
                (select min(due_at) from delivery_queue where subscription_id = ? and failing),
                (select min(due_at) from delivery_queue where subscription_id = ? and not failing))
            """;

    private final Rows rows;
    private final Clock clock;

    DueDeliveries(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What may be sent now; nothing while the subscription is not active, its endpoint is left alone, or a
     * replay puts events into its queues.
     *
     * @param busy the clients of whom something is under way
     * @param most how many at most
     */
    List<DueDelivery> of(UUID subscription, Collection<UUID> busy, int most) {
        Instant now = clock.instant();
        List<UUID> without = List.copyOf(busy);
        return rows.find(
                DUE,
                row -> due(subscription, row),
                now,
                subscription,
                now,
                without,
                most,
                subscription,
                now,
                without,
                most,
                most,
                subscription,
                now,
                now);
    }

    /**
     * When there is work for a subscription, which cannot change until the transaction ends; none where there is none for
     * now: then whoever adds some, or resumes it, sees to it that it has a task.
     *
     * @param quietUntil until when its endpoint is left alone from now on; null where it is not
     */
    Optional<Instant> workDue(UUID subscription, Instant quietUntil) {
        List<Optional<Instant>> active =
                rows.find(HOLD, row -> Optional.ofNullable(Rows.instant(row, "quiet_until")), subscription);
        if (active.isEmpty()) {
            return Optional.empty();
        }
        if (quietUntil != null) {
            rows.change(QUIET, quietUntil, subscription);
        }
        Instant earliest = later(
                quietUntil != null ? quietUntil : active.get(0).orElse(Instant.EPOCH),
                rows.find(HELD, row -> Optional.ofNullable(Rows.instant(row, "holds_until")), subscription).stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Instant.EPOCH));
        Instant first = rows.find(FIRST, row -> Rows.instant(row, "least"), subscription, subscription)
                .get(0);
        return Optional.ofNullable(first).map(due -> later(due, earliest));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static DueDelivery due(UUID subscription, ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                new ClientQueue(subscription, row.getObject("client_id", UUID.class)),
                row.getInt("attempts"),
                row.getInt("failures"),
                row.getString("url"),
                List.of((byte[][]) row.getArray("secrets").getArray()),
                row.getString("agency"),
                row.getObject("event", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                Rows.instant(row, "occurred_at"),
                row.getString("data"));
    }
}
