package org.clientpathways.notification.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Receiver.Reply;
import org.clientpathways.notification.testing.Subscriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void nothingIsSentUntilTheEndpointIsProvenAndThenAllThatWasKept() throws Exception {
        Subscriber subscriber = pending();
        String event = referral.sent();
        await().atMost(SOON)
                .until(() -> subscriber.deliveries("&status=pending").size() == 1);
        subscriber.awaitNoTask();
        assertThat(receiver.sent()).isEmpty();
        assertThat(receiver.handshakes()).isEmpty();

        subscriber
                .asks("verify")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("verifiedAt", notNullValue());
        subscriber.awaitDelivered(1);

        assertThat(receiver.ids()).containsExactly(event);
    }

    @Test
    void theHandshakeIsASignedCloudEventWithAChallengeOfItsOwn() throws Exception {
        Subscriber subscriber = pending();
        subscriber.asks("verify").then().statusCode(200);
        subscriber.asks("verify").then().statusCode(200);
        Receiver.Sent sent = receiver.handshakes().get(0);
        JsonPath body = JsonPath.from(sent.body());

        new Webhook(subscriber.secret).verify(sent.body(), sent.headers());
        assertThat(sent.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(body.getString("specversion")).isEqualTo("1.0");
        assertThat(body.getString("id")).isEqualTo(sent.id());
        assertThat(body.getString("subject")).isEqualTo(subscriber.id);
        assertThat(body.getString("source")).isEqualTo("/notification-service");
        assertThat(body.getString("data.challenge")).hasSizeGreaterThan(30);
        assertThat(receiver.handshakes())
                .extracting(one -> JsonPath.from(one.body()).getString("data.challenge"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void whatIsNoProofIsRefusedWithWhatCame() {
        Subscriber subscriber = pending();
        Map<Reply, String> refused = Map.of(
                Reply.of(404),
                "answered 404. See that the path of the address is the receiver's. Then verify again.",
                Reply.of(400),
                "answered 400. See that the receiver has the secret of this subscription",
                Reply.of(500),
                "answered 500. The receiver failed",
                Reply.of(204),
                "answered 204. Have the receiver answer",
                new Reply(302, "Location", receiver.url()),
                "answered 302. Redirects are not followed",
                Reply.of(200),
                "not with the challenge. Have the receiver answer",
                Reply.of(200, "{\"challenge\": \"another\"}"),
                "not with the challenge",
                Reply.of(200, "{\"challenge\": 7}"),
                "not with the challenge",
                Reply.of(200, "no JSON"),
                "not with the challenge",
                Reply.of(200, "x".repeat(1_000_000)),
                "not with the challenge");
        refused.forEach((reply, told) -> {
            receiver.prove(any -> reply);
            subscriber
                    .asks("verify")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", containsString("not-proven"))
                    .body("detail", containsString(told));
        });
        receiver.prove(any -> {
            await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            return Reply.of(200);
        });
        subscriber
                .asks("verify")
                .then()
                .statusCode(422)
                .body("detail", containsString("No answer in time. See that no firewall"));
        receiver.close();
        subscriber
                .asks("verify")
                .then()
                .statusCode(422)
                .body("detail", containsString("No connection could be made. See that the receiver is up"));

        assertThat(subscriber.read().getString("status")).isEqualTo("pending");
        subscriber.change("{\"status\": \"active\"}").then().statusCode(409).body("type", containsString("not-proven"));
        subscriber.change("{\"status\": \"paused\"}").then().statusCode(409);
        subscriber.asks("test").then().statusCode(409);
    }

    @Test
    void aRedirectIsNoProofAndNeitherItNorThatOfATestIsFollowed() {
        Subscriber subscriber = pending();
        try (Receiver elsewhere = new Receiver()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                receiver.prove(any -> new Reply(status, "Location", elsewhere.url()));
                subscriber.asks("verify").then().statusCode(422).body("detail", containsString("answered " + status));
            }
            receiver.prove(Receiver::challenged);
            subscriber.asks("verify").then().statusCode(200);
            receiver.answer(any -> new Reply(307, "Location", elsewhere.url()));
            subscriber.asks("test").then().statusCode(200).body("httpStatus", equalTo(307));

            assertThat(elsewhere.sent()).isEmpty();
            assertThat(elsewhere.handshakes()).isEmpty();
        }
    }

    @Test
    void anotherAddressHasToBeProvenAgainAndTheSameHasNot() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        subscriber.set("paused");
        subscriber.change("{\"url\": \"" + receiver.url() + "\"}").then().body("status", equalTo("paused"));
        subscriber.asks("verify").then().statusCode(200).body("status", equalTo("paused"));
        subscriber.set("active");
        try (Receiver elsewhere = new Receiver()) {
            subscriber
                    .change("{\"url\": \"" + elsewhere.url() + "\"}")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("pending"))
                    .body("verifiedAt", equalTo(null));
            String event = referral.sent();
            await().atMost(SOON)
                    .until(() -> subscriber.deliveries("&status=pending").size() == 1);
            assertThat(elsewhere.sent()).isEmpty();
            subscriber.asks("verify").then().statusCode(200);
            subscriber.awaitDelivered(1);

            assertThat(elsewhere.ids()).containsExactly(event);
            assertThat(receiver.sent()).isEmpty();
        }
    }

    @Test
    void whatIsAskedOfAnAddressThatWasChangedMeanwhileProvesNothing() {
        Subscriber subscriber = pending();
        receiver.prove(handshake -> {
            subscriber.change("{\"url\": \"http://localhost:9/\"}").then().statusCode(200);
            return Reply.of(
                    200, "{\"challenge\": \"" + JsonPath.from(handshake.body()).getString("data.challenge") + "\"}");
        });

        subscriber.asks("verify").then().statusCode(409);
        assertThat(subscriber.read().getString("status")).isEqualTo("pending");
    }

    @Test
    void aTestEventShowsWhatWasAnsweredAndIsKept() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String long3 = "€\u0000".repeat(3_000);
        receiver.answer(any -> Reply.of(500, long3));
        String body = subscriber
                .asks("test")
                .then()
                .statusCode(200)
                .body("httpStatus", equalTo(500))
                .extract()
                .path("body");
        assertThat(body).hasSize(2_000).startsWith("€\uFFFD€");
        receiver.answer(200);
        String id = subscriber
                .asks("test")
                .then()
                .statusCode(200)
                .body("httpStatus", equalTo(200))
                .body("body", equalTo(null))
                .extract()
                .path("id");
        Receiver.Sent sent = receiver.sent().get(1);
        new Webhook(subscriber.secret).verify(sent.body(), sent.headers());
        assertThat(sent.id()).isEqualTo(id);
        assertThat(JsonPath.from(sent.body()).getString("type")).isEqualTo("org.clientpathways.subscription.test.v1");
        receiver.close();
        subscriber.asks("test").then().statusCode(200).body("error", equalTo("refused"));

        var tests = Subscriber.systemOf(referral.receiving)
                .asks()
                .get("/subscriptions/" + subscriber.id + "/tests?limit=2");
        tests.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].error", equalTo("refused"))
                .body("items[1].id", equalTo(id))
                .body("next", notNullValue());
        assertThat(subscriber.deliveries("")).as("a test is no delivery").isEmpty();
    }

    @Test
    void anAnswerThatHttpDoesNotKnowIsKeptAsNone() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(any -> Reply.of(999, "what is this"));
        subscriber
                .asks("test")
                .then()
                .statusCode(200)
                .body("error", equalTo("broken"))
                .body("httpStatus", equalTo(null))
                .body("body", equalTo(null));
        receiver.prove(any -> Reply.of(999));
        subscriber.asks("verify").then().statusCode(422);
    }

    private Subscriber pending() {
        return Subscriber.pending(referral.receiving, receiver.url(), Map.of());
    }
}
