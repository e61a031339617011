package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResendingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DeliveryHistory history;

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();
    private final Worker administrator = Worker.of(referral.receiving, Roles.ADMINISTRATOR);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aDeliveredOneIsSentAgainUnderTheSameIdBeforeTheClientsLaterOnes() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String first = referral.sent();
        subscriber.awaitDelivered(1);
        subscriber.set("paused");
        String second = referral.accepted();
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 2);
        retry(subscriber.deliveries("&status=delivered").get(0))
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("attempts", hasSize(1));

        subscriber.set("active");
        subscriber.awaitDelivered(2);
        assertThat(receiver.ids()).containsExactly(first, first, second);
        assertThat(subscriber.deliveries("").get(1).get("attempts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void oneThatWaitsIsSentNowWithAllItsAttemptsAgain() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(any -> new Receiver.Reply(503, "Retry-After", "3600"));
        String event = referral.sent();
        await().atMost(SOON)
                .until(() -> subscriber.deliveries("&status=failing").size() == 1);
        Map<String, Object> failing = subscriber.deliveries("&status=failing").get(0);
        assertThat(failing).containsEntry("failures", 1).containsEntry("eventId", event);

        receiver.answer(204);
        retry(failing).statusCode(200).body("failures", equalTo(0));
        subscriber.awaitDelivered(1);
        assertThat(receiver.ids()).containsExactly(event, event);
        assertThat(subscriber.deliveries("&status=failing")).isEmpty();
    }

    @Test
    void oneThatWasRemovedMeanwhileIsNotFound() {
        assertThatThrownBy(() -> history.one(Ids.next()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nothing here");
    }

    @Test
    void anotherAgencysIsNotFound() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        referral.sent();
        subscriber.awaitDelivered(1);
        Object id = subscriber.deliveries("").get(0).get("id");

        Subscriber.systemOf(referral.referring)
                .asks()
                .post("/deliveries/" + id + "/retry")
                .then()
                .statusCode(404);
        Subscriber.systemOf(referral.referring)
                .asks()
                .contentType(ContentType.JSON)
                .body(Map.of("since", "2026-01-01T00:00:00Z"))
                .post("/subscriptions/" + subscriber.id + "/replay")
                .then()
                .statusCode(404);
        Worker.of(referral.receiving, Roles.KEY_WORKER)
                .asks()
                .post("/deliveries/" + id + "/retry")
                .then()
                .statusCode(403);
        assertThat(receiver.sent()).hasSize(1);
    }

    @Test
    void allSinceATimeIsSentAgainInOrderUnderTheSameIdsAndWhatWasTooEarlyForTheSubscriptionToo() throws Exception {
        Subscriber early = Subscriber.of(referral.receiving, receiver.url());
        ClientReferral other = referral.another();
        referral.sent();
        early.awaitDelivered(1);
        tellLongAgo(referral);
        Instant since = Instant.now();
        List<String> ofClient = List.of(referral.accepted(), referral.accepted());
        String ofOther = other.sent();
        early.awaitDelivered(4);

        try (Receiver late = new Receiver()) {
            Subscriber subscriber = Subscriber.of(referral.receiving, late.url());
            assertThat(replay(subscriber, Map.of("since", since.toString()))).isEqualTo(3);
            subscriber.awaitDelivered(3);
            assertThat(late.ids()).containsOnlyOnceElementsOf(ofClient).contains(ofOther);
            assertThat(late.ids()).containsSubsequence(ofClient);

            assertThat(replay(subscriber, Map.of("sinceEvent", ofClient.get(0))))
                    .isEqualTo(3);
            await().atMost(SOON).until(() -> late.sent().size() == 6);
            assertThat(late.ids().subList(3, 6)).containsSubsequence(ofClient).contains(ofOther);
        }
    }

    @Test
    void aReplayKeepsToTheFiltersAndWaitsUntilTheSubscriptionIsActive() throws Exception {
        Subscriber all = Subscriber.of(referral.receiving, receiver.url());
        String sent = referral.sent();
        referral.accepted();
        all.awaitDelivered(2);
        try (Receiver late = new Receiver()) {
            Subscriber subscriber = Subscriber.of(
                    referral.receiving,
                    late.url(),
                    Map.of(
                            "eventTypes", List.of("org.clientpathways.referral.sent.v1"),
                            "services", List.of(referral.service.toString())));
            subscriber.set("paused");
            assertThat(replay(subscriber, Map.of("since", "-999999999-01-01T00:00:00Z")))
                    .isEqualTo(1);
            subscriber.awaitNoTask();
            assertThat(late.sent()).isEmpty();
            subscriber.set("active");
            subscriber.awaitDelivered(1);
            assertThat(late.ids()).containsExactly(sent);
        }
    }

    @Test
    void aReplayNeedsATimeOrAnEventThatTheAgencyWasToldOf() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String event = referral.sent();
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("since", "2026-01-01T00:00:00Z", "sinceEvent", event),
                Map.of("since", "yesterday"),
                Map.of("sinceEvent", referral.client.toString()))) {
            replays(subscriber, wrong).statusCode(400);
        }
        replays(subscriber, Map.of()).body("violations.field", contains("since"));
        assertThat(replay(
                        subscriber,
                        Map.of("since", Instant.now().plusSeconds(3600).toString())))
                .isZero();
    }

    @Test
    void whatWasToldInTheFiveMinutesBeforeIsSentTooAsNoClockIsExact() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String early = referral.sent();
        subscriber.awaitDelivered(1);
        tellLongAgo(referral);
        String just = referral.accepted();
        String since = referral.accepted();
        subscriber.awaitDelivered(3);
        Tables.execute(
                "update agency_event set told_at = told_at - interval '4 minutes' where event_id = '" + just + "'");

        assertThat(replay(subscriber, Map.of("sinceEvent", since))).isEqualTo(2);
        await().atMost(SOON).until(() -> receiver.sent().size() == 5);
        assertThat(receiver.ids()).containsExactly(early, just, since, just, since);
    }

    private static void tellLongAgo(ClientReferral of) throws Exception {
        Tables.execute("update agency_event set told_at = told_at - interval '10 minutes' where client_id = '"
                + of.client + "'");
    }

    private io.restassured.response.ValidatableResponse retry(Map<String, Object> delivery) {
        return administrator
                .asks()
                .post("/deliveries/" + delivery.get("id") + "/retry")
                .then();
    }

    private int replay(Subscriber subscriber, Map<String, String> wanted) {
        return replays(subscriber, wanted).statusCode(200).extract().jsonPath().getInt("events");
    }

    private io.restassured.response.ValidatableResponse replays(Subscriber subscriber, Map<String, String> wanted) {
        return administrator
                .asks()
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/subscriptions/" + subscriber.id + "/replay")
                .then();
    }
}
