package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.notification.delivery.ReplaySteps.Progress;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step is of two events here. */
@QuarkusTest
class ReplayingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ReplaySteps steps;

    @Inject
    DeliveryTasks tasks;

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();
    private final List<String> events = new ArrayList<>();
    private Subscriber early;

    @BeforeEach
    void tell() throws Exception {
        try (Receiver before = new Receiver()) {
            early = Subscriber.of(referral.receiving, before.url());
            events.add(referral.sent());
            for (int i = 0; i < 4; i++) {
                events.add(referral.accepted());
            }
            early.awaitDelivered(5);
            early.end();
        }
        for (int i = 0; i < 5; i++) {
            Tables.execute("update agency_event set told_at = now() - interval '1 minute' * " + (10 - i)
                    + " where event_id = '" + events.get(i) + "'");
        }
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatComesBetweenTwoStepsIsSentAfterAllThatIsSentAgain() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        UUID id = UUID.fromString(subscriber.id);
        Tables.execute("insert into replay (subscription_id, opened_until) values ('" + id + "', 'epoch')");
        assertThat(steps.step(id)).isEqualTo(Progress.MORE);
        events.add(referral.accepted());
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 3);
        awaitAnotherIsSent();
        assertThat(receiver.sent()).isEmpty();

        assertThat(steps.step(id)).isEqualTo(Progress.MORE);
        assertThat(steps.step(id)).isEqualTo(Progress.MORE);
        assertThat(steps.step(id)).isEqualTo(Progress.AT_END);
        String justTold = events.remove(0);
        Tables.execute("delete from delivery where event_id = '" + justTold + "'");
        Tables.execute("update agency_event set told_at = now() where event_id = '" + justTold + "'");
        awaitAnotherIsSent();
        assertThat(receiver.sent()).isEmpty();
        assertThat(steps.step(id)).isEqualTo(Progress.OVER);
        subscriber.awaitDelivered(6);

        assertThat(receiver.ids().get(0))
                .as("found when the end was looked at again")
                .isEqualTo(justTold);
        assertThat(receiver.ids().subList(1, 6)).isEqualTo(events);
        assertThat(steps.step(id)).isEqualTo(Progress.OVER);
    }

    @Test
    void whatAReplayThatDiedHadNotComeToHoldsNothingBackForLong() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        Tables.execute("insert into replay (subscription_id, opened_until, holds_until) values ('" + subscriber.id
                + "', 'epoch', now() + interval '3 seconds')");
        referral.accepted();
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 1);
        assertThat(receiver.sent()).isEmpty();
        subscriber.awaitDelivered(1);
    }

    @Test
    void theRequestDoesNotWaitForItAndAnotherInstanceGoesOnWithIt() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        subscriber.set("paused");
        tasks.stop();
        try {
            asks(subscriber);
            assertThat(subscriber.deliveries("")).isEmpty();
            asks(subscriber);
            assertThat(Tables.execute("update scheduled_tasks set picked = true, picked_by = 'killed',"
                            + " version = version + 1, last_heartbeat = now() where task_name = 'replay'"
                            + " and task_instance = '" + subscriber.id + "'"))
                    .isEqualTo(1);
            steps.step(UUID.fromString(subscriber.id));
            assertThat(subscriber.deliveries("")).hasSize(2);
        } finally {
            tasks.start();
        }
        subscriber.set("active");
        subscriber.awaitDelivered(5);
        assertThat(receiver.ids()).isEqualTo(events);
        subscriber.awaitNoTask();
    }

    private static void asks(Subscriber subscriber) {
        assertThat(subscriber
                        .asks("replay", Map.of("since", "2026-01-01T00:00:00Z"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("events"))
                .isEqualTo(5);
    }

    /** As long as that takes, what could be sent would have been. */
    private static void awaitAnotherIsSent() {
        ClientReferral another = ClientReferral.betweenNewAgencies();
        try (Receiver elsewhere = new Receiver()) {
            Subscriber of = Subscriber.of(another.receiving, elsewhere.url());
            another.sent();
            of.awaitDelivered(1);
            of.end();
        }
    }
}
