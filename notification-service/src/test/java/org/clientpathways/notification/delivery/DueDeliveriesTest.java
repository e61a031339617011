package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DueDeliveriesTest {

    @Inject
    DueDeliveries due;

    private final ClientReferral first = ClientReferral.betweenNewAgencies();
    private final ClientReferral second = first.another();
    private final ClientReferral third = first.another();

    @Test
    void theFirstOfEachClientWhoHasNoneUnderWayIsDueAndWhatFailedBeforeGoesFirst() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Subscriber subscriber = Subscriber.of(first.receiving, receiver.url());
            UUID id = UUID.fromString(subscriber.id);
            subscriber.set("paused");
            List<String> events = List.of(first.sent(), second.sent(), third.sent());
            first.accepted();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> subscriber.deliveries("").size() == 4);
            assertThat(due.of(id, List.of(), 10)).isEmpty();

            // Without a task, so that nothing is sent.
            Tables.execute("update subscription set status = 'active' where id = '" + id + "'");
            Tables.execute("update delivery_queue set failing = true where client_id = '" + third.client + "'");

            assertThat(events(due.of(id, List.of(), 10))).containsExactly(events.get(2), events.get(0), events.get(1));
            assertThat(events(due.of(id, List.of(), 1))).containsExactly(events.get(2));
            assertThat(events(due.of(id, List.of(third.client, first.client), 10)))
                    .containsExactly(events.get(1));
            Tables.execute("update subscription set quiet_until = now() + interval '1 minute' where id = '" + id + "'");
            assertThat(due.of(id, List.of(), 10)).isEmpty();
        }
    }

    private static List<String> events(List<DueDelivery> found) {
        return found.stream().map(delivery -> delivery.event().toString()).toList();
    }
}
