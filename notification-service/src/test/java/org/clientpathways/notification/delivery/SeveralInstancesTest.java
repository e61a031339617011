package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's own tasks are stopped meanwhile, so that those of the instances alone work. */
@QuarkusTest
class SeveralInstancesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DeliveryTasks tasks;

    @Inject
    Instance.Parts parts;

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();
    private final List<Instance> instances = new ArrayList<>();

    @BeforeEach
    void stop() {
        tasks.stop();
    }

    @AfterEach
    void goOn() {
        receiver.close();
        instances.forEach(Instance::stop);
        tasks.start();
    }

    @Test
    void twoShareTheWorkAndNothingIsLostOrSentTwice() throws Exception {
        Instance one = start();
        Instance other = start();
        List<Subscriber> subscribers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            subscribers.add(Subscriber.of(referral.receiving, receiver.url()));
        }
        List<ClientReferral> clients = clients(5);
        int rounds = 0;
        do {
            rounds++;
            publish(clients);
            for (Subscriber subscriber : subscribers) {
                awaitDelivered(subscriber, rounds * clients.size());
            }
        } while (one.sent() == 0 || other.sent() == 0 || rounds < 5);

        int all = rounds * clients.size();
        assertThat(receiver.ids()).hasSize(all * subscribers.size());
        assertThat(new HashSet<>(receiver.ids())).hasSize(all);
    }

    @Test
    void whatOneThatIsKilledHadUnderWayIsSentAgainByAnotherAndTheRestOnce() throws Exception {
        Instance killed = start();
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        List<ClientReferral> clients = clients(20);
        receiver.answer(sent -> {
            killed.cutOff(receiver.sent().size() > 25);
            return Receiver.Reply.of(204);
        });
        for (int round = 0; round < 3; round++) {
            publish(clients);
        }
        await().atMost(SOON).until(() -> receiver.sent().size() > 25);
        receiver.answer(204);
        start();
        awaitDelivered(subscriber, 60);

        assertThat(new HashSet<>(receiver.ids())).hasSize(60);
        assertThat(receiver.sent()).as("no more again than were under way").hasSizeLessThanOrEqualTo(60 + Window.MOST);
        assertThat(Tables.number("select count(*) from delivery_attempt a join delivery d on d.id = a.delivery_id"
                        + " where d.subscription_id = '" + subscriber.id + "'"))
                .isEqualTo(60);
        assertInOrder(subscriber);
    }

    @Test
    void oneThatWasThoughtDeadAndIsNotKeepsNothingOfWhatItHadUnderWay() throws Exception {
        Instance zombie = start();
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        CountDownLatch takenOver = new CountDownLatch(1);
        receiver.answer(sent -> {
            if (receiver.sent().size() == 1) {
                zombie.cutOff(true);
                await().atMost(SOON).until(() -> takenOver.getCount() == 0);
                return Receiver.Reply.of(500);
            }
            return Receiver.Reply.of(204);
        });
        String first = referral.sent();
        String second = referral.accepted();
        await().atMost(SOON).until(() -> receiver.sent().size() == 1);
        start();
        awaitDelivered(subscriber, 2);
        takenOver.countDown();
        zombie.cutOff(false);
        String third = referral.another().sent();
        awaitDelivered(subscriber, 3);
        zombie.stop();

        assertThat(receiver.ids()).containsExactly(first, first, second, third);
        assertThat(Tables.number("select count(*) from delivery_attempt a join delivery d on d.id = a.delivery_id"
                        + " where d.subscription_id = '" + subscriber.id + "' and a.http_status = 204"))
                .isEqualTo(3);
        assertThat(Tables.number("select sum(attempts) from delivery where subscription_id = '" + subscriber.id + "'"))
                .isEqualTo(3);
    }

    @Test
    void anAttemptThatTheTablesRefuseTakesNoOtherWithIt() throws Exception {
        Instance instance = start();
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        instance.hear(
                (delivery, answer) -> delivery.queue().client().equals(referral.client) && delivery.attempts() == 0
                        ? new Answer(answer.at(), answer.took(), 999, null, null)
                        : answer);
        List<ClientReferral> clients = clients(20);
        publish(clients);
        awaitDelivered(subscriber, 20);
        subscriber.set("paused");
        publish(clients);
        String refused = referral.sent();
        awaitPending(subscriber, 21);
        subscriber.set("active");
        awaitDelivered(subscriber, 41);

        assertThat(receiver.ids()).filteredOn(refused::equals).hasSize(2);
        assertThat(receiver.ids()).filteredOn(id -> !id.equals(refused)).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsForAQueueLetsTheInstanceSayThatItLives() throws Exception {
        start();
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        CountDownLatch held = new CountDownLatch(1);
        receiver.answer(sent -> {
            await().atMost(SOON).until(() -> held.getCount() == 0);
            return Receiver.Reply.of(204);
        });
        referral.sent();
        await().atMost(SOON).until(() -> receiver.sent().size() == 1);
        QuarkusTransaction.requiringNew().run(() -> {
            parts.rows().find("select 1 from delivery_queue where client_id = ? for update", row -> 1, referral.client);
            held.countDown();
            await().atMost(SOON).until(() -> Tables.number("select count(*) from pg_locks where not granted") > 0);
            assertThatCode(() -> Tables.execute("set lock_timeout = '1s'; update scheduled_tasks"
                            + " set last_heartbeat = now() where task_instance = '" + subscriber.id + "'"))
                    .doesNotThrowAnyException();
        });
        awaitDelivered(subscriber, 1);
        assertThat(receiver.sent()).hasSize(1);
    }

    private Instance start() {
        instances.add(parts.start());
        return instances.get(instances.size() - 1);
    }

    private List<ClientReferral> clients(int count) {
        List<ClientReferral> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(referral.another());
        }
        return clients;
    }

    private static void publish(List<ClientReferral> clients) {
        ClientReferral.publish(clients.stream().map(ClientReferral::sentRecord).toList());
    }

    private static void awaitDelivered(Subscriber subscriber, int count) {
        awaitThere(subscriber, "delivered", count);
    }

    private static void awaitPending(Subscriber subscriber, int count) {
        awaitThere(subscriber, "pending", count);
    }

    private static void awaitThere(Subscriber subscriber, String status, int count) {
        await().atMost(SOON)
                .until(() -> Tables.number("select count(*) from delivery where status = '" + status
                                + "' and subscription_id = '" + subscriber.id + "'")
                        == count);
    }

    private void assertInOrder(Subscriber subscriber) throws Exception {
        List<String> firsts = receiver.ids().stream().distinct().toList();
        for (int i = 0; i < firsts.size(); i++) {
            assertThat(Tables.number(
                            "select count(*) from delivery a join delivery b using (subscription_id, client_id)"
                                    + " where a.subscription_id = '" + subscriber.id + "' and a.event_id = '"
                                    + firsts.get(i)
                                    + "' and b.sequence < a.sequence and b.event_id = any ('{"
                                    + String.join(",", firsts.subList(i + 1, firsts.size())) + "}'::uuid[])"))
                    .isZero();
        }
    }
}
