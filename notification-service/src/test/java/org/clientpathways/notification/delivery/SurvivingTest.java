package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurvivingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DeliveryTasks tasks;

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatWaitsIsSentAfterARestart() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(500);
        String event = referral.sent();
        await().atMost(SOON).until(() -> !receiver.sent().isEmpty());

        tasks.stop();
        int before = receiver.sent().size();
        receiver.answer(204);
        String meanwhile = referral.accepted();
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 2);
        assertThat(receiver.sent()).hasSize(before);
        tasks.start();

        subscriber.awaitDelivered(2);
        assertThat(receiver.ids().subList(before, before + 2)).containsExactly(event, meanwhile);
    }

    @Test
    void theWorkOfAnInstanceThatWasKilledIsTakenOver() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        tasks.stop();
        referral.sent();
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 1);
        assertThat(Tables.execute(
                        "update scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,"
                                + " last_heartbeat = now() where task_instance like '" + subscriber.id + "%'"))
                .isEqualTo(1);
        tasks.start();

        subscriber.awaitDelivered(1);
        assertThat(receiver.sent()).hasSize(1);
    }

    @Test
    void aTaskThatEndsWhileAnEventComesLeavesNothingBehind() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        List<ClientReferral> clients = new ArrayList<>(List.of(referral));
        for (int i = 0; i < 9; i++) {
            clients.add(referral.another());
        }
        int rounds = 40;
        for (int round = 0; round < rounds; round++) {
            List<ProducerRecord<String, String>> events =
                    clients.stream().map(ClientReferral::sentRecord).toList();
            ClientReferral.publish(events);
        }
        int all = rounds * clients.size();
        String ofIt = " from delivery where subscription_id = '" + subscriber.id + "'";
        await().atMost(Duration.ofSeconds(60)).until(() -> Tables.number("select count(*)" + ofIt) == all);
        await().atMost(SOON).until(() -> Tables.number("select count(*)" + ofIt + " and status = 'pending'") == 0);

        assertThat(receiver.ids()).doesNotHaveDuplicates().hasSize(all);
        await().atMost(SOON)
                .until(() -> Tables.number("select count(*) from scheduled_tasks where task_instance like '"
                                + subscriber.id + "%'")
                        == 0);
        assertThat(Tables.number("select count(*) from (select sequence, lag(sequence) over w as before, "
                        + "delivered_at, lag(delivered_at) over w as earlier" + ofIt
                        + " window w as (partition by client_id order by sequence)) d"
                        + " where delivered_at < earlier"))
                .isZero();
    }
}
