package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.audience.Addressee;
import org.clientpathways.notification.store.Rows;

/** Puts what is to be sent into its queues. */
@ApplicationScoped
class Outbox {

    /** Holds the subscriptions as they are until the transaction ends, so that no task rests past what is added. */
    private static final String WANTED = """
            select s.id as subscription, e.place::integer as place
              from unnest(?::text[], ?::uuid[], ?::text[]) with ordinality as e (type, service, agency, place)
              join subscription s on s.agency = e.agency
               and (s.event_types is null or e.type = any (s.event_types))
               and (s.services is null or e.service is null or e.service = any (s.services))
             order by s.id
               for share of s
            """;

    private static final String ADD = """
            insert into delivery (id, subscription_id, client_id, event_id, sequence, created_at, next_attempt_at)
            select id, subscription, client, event, sequence, now, now
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[])
                    as d (id, subscription, client, event, sequence),
                   cast(? as timestamptz) as now
            on conflict on constraint delivery_once do nothing
            """;
    private static final String WAITING = """
            select client_id from delivery_queue where subscription_id = ? and failing and due_at is not null
            """;
    /** What never failed is due already: of however much that waits only these few are looked at. */
    private static final String BEGIN_ANEW = """
            update delivery set failures = 0, next_attempt_at = ?
             where subscription_id = ? and status = 'pending' and failures > 0
            """;

    private static final String NOT_QUIET = "update subscription set quiet_until = null where id = ?";

    private final Rows rows;
    private final Queues queues;
    private final Clock clock;

    Outbox(Rows rows, Queues queues, Clock clock) {
        this.rows = rows;
        this.queues = queues;
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

    /** Adds deliveries to their queues. */
    void add(List<NewDelivery> deliveries) {
        Set<ClientQueue> into = deliveries.stream().map(NewDelivery::queue).collect(Collectors.toSet());
        queues.open(into);
        rows.change(
                ADD,
                deliveries.stream().map(delivery -> Ids.next()).toList(),
                deliveries.stream()
                        .map(delivery -> delivery.queue().subscription())
                        .toList(),
                deliveries.stream().map(delivery -> delivery.queue().client()).toList(),
                deliveries.stream().map(NewDelivery::event).toList(),
                deliveries.stream()
                        .map(delivery -> String.valueOf(delivery.sequence()))
                        .toList(),
                clock.instant());
        queues.advance(into);
    }

    /** Gives what is pending of a subscription all its attempts again, from now. */
    void beginAnew(UUID subscription) {
        Instant now = clock.instant();
        rows.change(NOT_QUIET, subscription);
        List<ClientQueue> waiting =
                rows.find(WAITING, row -> new ClientQueue(subscription, row.getObject(1, UUID.class)), subscription);
        queues.hold(waiting);
        rows.change(BEGIN_ANEW, now, subscription);
        queues.advance(waiting);
    }

    private static NewDelivery delivery(UUID subscription, PublishedEvent event) {
        UUID client = UUID.fromString(event.key());
        return new NewDelivery(new ClientQueue(subscription, client), event.id(), event.sequence());
    }
}
