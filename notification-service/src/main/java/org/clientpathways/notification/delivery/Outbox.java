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
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.audience.Addressee;

/** What is to be sent, in its queues. */
@ApplicationScoped
class Outbox {

    /** Holds the subscriptions as they are until the transaction ends, so that none is resumed past what is added. */
    private static final String WANTED = """
            select s.id as subscription, e.place::integer as place
              from unnest(?::text[], ?::uuid[], ?::text[]) with ordinality as e (type, service, agency, place)
              join subscription s on s.agency = e.agency
               and (s.event_types is null or e.type = any (s.event_types))
               and (s.services is null or e.service is null or e.service = any (s.services))
             order by s.id
               for share of s
            """;

    private static final String OPEN_QUEUE =
            "insert into delivery_queue (subscription_id, client_id) values (?, ?) on conflict do nothing";
    private static final String LOCK_QUEUES = """
            select 1 from delivery_queue
             where (subscription_id, client_id) in (select * from unnest(?::uuid[], ?::uuid[]))
             order by subscription_id, client_id
               for update
            """;
    private static final String ADD = """
            insert into delivery (id, subscription_id, client_id, event_id, sequence, created_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint delivery_once do nothing
            """;
    private static final String NEXT = """
            select d.id, d.attempts, d.failures, d.next_attempt_at, s.url, s.secret, s.agency,
                   e.id as event, e.type, e.subject, e.occurred_at, e.data
              from delivery d
              join subscription s on s.id = d.subscription_id and s.status = 'active'
              join taken_event e on e.id = d.event_id
             where d.subscription_id = ? and d.client_id = ? and d.status = 'pending'
             order by d.sequence
             limit 1
            """;
    private static final String STATUS = "select status from subscription where id = ? for share";
    private static final String DUE = """
            select next_attempt_at from delivery
             where subscription_id = ? and client_id = ? and status = 'pending'
             order by sequence
             limit 1
            """;
    private static final String BEGIN_ANEW = """
            with begun as (
                update delivery set failures = 0, next_attempt_at = ?
                 where subscription_id = ? and status = 'pending'
                returning client_id)
            select distinct client_id from begun order by client_id
            """;

    private final Rows rows;
    private final Clock clock;

    Outbox(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What goes to which subscriptions, as filtered by them; once, however often an event is for the same agency. */
    List<NewDelivery> wanted(List<Addressee> addressed) {
        return rows
                .find(
                        WANTED,
                        row -> delivery(
                                row.getObject("subscription", UUID.class),
                                addressed.get(row.getInt("place") - 1).event()),
                        addressed.stream()
                                .map(one -> one.event().type().typeName())
                                .toList(),
                        addressed.stream().map(Addressee::service).toList(),
                        addressed.stream().map(Addressee::agency).toList())
                .stream()
                .distinct()
                .toList();
    }

    /** Adds deliveries to their queues, which stay locked until the transaction ends. */
    void add(List<NewDelivery> deliveries, Collection<ClientQueue> queues) {
        List<Object[]> keys = queues.stream()
                .sorted()
                .map(queue -> new Object[] {queue.subscription(), queue.client()})
                .toList();
        rows.changeAll(OPEN_QUEUE, keys);
        lock(queues);
        Instant now = clock.instant();
        rows.changeAll(
                ADD,
                deliveries.stream()
                        .map(delivery -> new Object[] {
                            Ids.next(),
                            delivery.queue().subscription(),
                            delivery.queue().client(),
                            delivery.event(),
                            delivery.sequence(),
                            now,
                            now
                        })
                        .toList());
    }

    /** The first of a queue that is not delivered; none where there is none, or the subscription is not active. */
    Optional<DueDelivery> next(ClientQueue queue) {
        return rows.find(NEXT, row -> due(queue, row), queue.subscription(), queue.client()).stream()
                .findFirst();
    }

    /**
     * When there is work on a queue, as it cannot change until the transaction ends; none where there is none for now:
     * then whoever adds to it, or resumes its subscription, sees to it that it is worked on.
     */
    Optional<Instant> workDue(ClientQueue queue) {
        List<String> status = rows.find(STATUS, row -> row.getString(1), queue.subscription());
        lock(List.of(queue));
        if (!status.contains("active")) {
            return Optional.empty();
        }
        return rows
                .find(DUE, row -> Rows.instant(row, "next_attempt_at"), queue.subscription(), queue.client())
                .stream()
                .findFirst();
    }

    /** Gives what is pending of a subscription all its attempts again, from now; tells in which queues there is some. */
    List<ClientQueue> beginAnew(UUID subscription) {
        return rows.find(
                BEGIN_ANEW,
                row -> new ClientQueue(subscription, row.getObject(1, UUID.class)),
                clock.instant(),
                subscription);
    }

    private static NewDelivery delivery(UUID subscription, PublishedEvent event) {
        UUID client = UUID.fromString(event.key());
        return new NewDelivery(new ClientQueue(subscription, client), event.id(), event.sequence());
    }

    private void lock(Collection<ClientQueue> queues) {
        rows.find(
                LOCK_QUEUES,
                row -> 1,
                queues.stream().map(ClientQueue::subscription).toList(),
                queues.stream().map(ClientQueue::client).toList());
    }

    private static DueDelivery due(ClientQueue queue, ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                queue,
                row.getInt("attempts"),
                row.getInt("failures"),
                Rows.instant(row, "next_attempt_at"),
                row.getString("url"),
                row.getBytes("secret"),
                row.getString("agency"),
                row.getObject("event", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                Rows.instant(row, "occurred_at"),
                row.getString("data"));
    }
}
