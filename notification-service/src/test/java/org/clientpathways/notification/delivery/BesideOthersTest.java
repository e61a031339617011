package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BesideOthersTest {

    private static final int CLIENTS = 200;

    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @Test
    void slowDeadAndRefusingEndpointsHoldBackNoOther() throws Exception {
        try (Receiver healthy = new Receiver();
                Receiver slow = new Receiver();
                Receiver dead = new Receiver();
                Receiver busy = new Receiver()) {
            slow.answer(sent -> {
                await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
                return Receiver.Reply.of(200);
            });
            busy.answer(sent -> new Receiver.Reply(429, "Retry-After", "1"));
            Subscriber ofSlow = Subscriber.of(referral.receiving, slow.url());
            Subscriber ofDead = Subscriber.of(referral.receiving, dead.url());
            Subscriber ofBusy = Subscriber.of(referral.receiving, busy.url());
            Subscriber ofHealthy = Subscriber.of(referral.receiving, healthy.url());
            dead.close();

            List<ProducerRecord<String, String>> events = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ClientReferral client = referral.another();
                events.add(client.sentRecord());
                events.add(client.sentRecord());
            }
            ClientReferral.publish(events);
            await().atMost(Duration.ofSeconds(30)).until(() -> delivered(ofHealthy) == 2 * CLIENTS);

            assertThat(healthy.ids()).doesNotHaveDuplicates().hasSize(2 * CLIENTS);
            assertThat(delivered(ofSlow)).isLessThan(CLIENTS);
            assertThat(delivered(ofDead)).isZero();
            assertThat(delivered(ofBusy)).isZero();
            assertThat(busy.sent())
                    .as("an endpoint that asks for time is left alone, not asked for each client")
                    .hasSizeLessThan(CLIENTS / 4);
            List.of(ofSlow, ofDead, ofBusy).forEach(Subscriber::end);
        }
    }

    private static long delivered(Subscriber subscriber) throws Exception {
        return Tables.number("select count(*) from delivery where status = 'delivered' and subscription_id = '"
                + subscriber.id + "'");
    }
}
