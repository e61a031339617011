package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Receiver.Sent;
import org.clientpathways.notification.testing.Subscriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveringTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void bothPartiesAreSentTheEventAndNobodyElse() {
        Subscriber referring = Subscriber.of(referral.referring, receiver.url());
        Subscriber receiving = Subscriber.of(referral.receiving, receiver.url());
        Subscriber other = Subscriber.of("other-" + Ids.next(), receiver.url());

        String event = referral.sent();
        referring.awaitDelivered(1);
        receiving.awaitDelivered(1);

        assertThat(receiver.ids()).containsExactly(event, event);
        assertThat(other.deliveries("")).isEmpty();
    }

    @Test
    void thePublicLibraryVerifiesItAndRefusesOneThatIsTamperedStaleOrWronglyKeyed() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        referral.sent();
        subscriber.awaitDelivered(1);
        Sent sent = receiver.sent().get(0);
        Webhook webhook = new Webhook(subscriber.secret);

        webhook.verify(sent.body(), sent.headers());

        assertThatThrownBy(() -> webhook.verify(sent.body().replace("referral.sent", "referral.ended"), sent.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> webhook.verify(sent.body(), signedAt(webhook, sent, 3600)))
                .isInstanceOf(WebhookVerificationException.class);
        webhook.verify(sent.body(), signedAt(webhook, sent, 60));
        assertThatThrownBy(() -> new Webhook("whsec_" + "A".repeat(43) + "=").verify(sent.body(), sent.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theBodyIsTheCloudEventAndNothingMore() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String event = referral.sent();
        subscriber.awaitDelivered(1);
        Sent sent = receiver.sent().get(0);
        JsonNode body = new ObjectMapper().readTree(sent.body());

        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(body.path("id").asText()).isEqualTo(event).isEqualTo(sent.id());
        assertThat(body.path("specversion").asText()).isEqualTo("1.0");
        assertThat(body.path("source").asText()).isEqualTo("/referral-service");
        assertThat(body.path("type").asText()).isEqualTo("org.clientpathways.referral.sent.v1");
        assertThat(body.path("subject").asText()).isEqualTo(referral.referral.toString());
        assertThat(body.path("time").asText()).isEqualTo("2026-03-02T10:15:30.125Z");
        assertThat(body.at("/data/clientId").asText()).isEqualTo(referral.client.toString());
        assertThat(body.path("data").fieldNames())
                .toIterable()
                .as("not what the client needs, nor what was shared")
                .containsExactlyInAnyOrder(
                        "referralId", "clientId", "serviceId", "referringAgency", "receivingAgency", "recordedAt");
        assertThat(sent.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(sent.path()).isEqualTo("/hooks?of=partner");
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        Subscriber sentOnly = Subscriber.of(
                referral.receiving,
                receiver.url(),
                Map.of("eventTypes", List.of("org.clientpathways.referral.sent.v1")));
        Subscriber service = Subscriber.of(
                referral.receiving, receiver.url(), Map.of("services", List.of(referral.service.toString())));
        Subscriber otherService = Subscriber.of(
                referral.receiving,
                receiver.url(),
                Map.of("services", List.of(Ids.next().toString())));

        referral.sent();
        referral.accepted();
        service.awaitDelivered(2);
        sentOnly.awaitDelivered(1);

        assertThat(sentOnly.deliveries("")).hasSize(1);
        assertThat(otherService.deliveries("")).isEmpty();
    }

    @Test
    void anEventThatComesTwiceIsDeliveredOnce() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        var event = referral.sentRecord();
        ClientReferral.publish(List.of(event, event));
        String last = referral.accepted();
        await().atMost(SOON).until(() -> receiver.ids().contains(last));

        subscriber.awaitDelivered(2);
        assertThat(receiver.ids()).doesNotHaveDuplicates().hasSize(2);
        assertThat(subscriber.deliveries("")).hasSize(2);
    }

    @Test
    void aClientsEventsKeepTheirOrderAndHoldBackNoOtherClient() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        ClientReferral other = referral.another();
        receiver.answer(sent ->
                Receiver.Reply.of(sent.body().contains(referral.client.toString()) && !sent(other) ? 500 : 200));

        String first = referral.sent();
        String second = referral.accepted();
        String others = other.sent();
        subscriber.awaitDelivered(3);

        List<String> ids = receiver.ids();
        assertThat(ids.indexOf(second)).isGreaterThan(ids.lastIndexOf(first));
        assertThat(ids.stream().filter(first::equals).count()).isGreaterThan(1);
        assertThat(ids.indexOf(others)).isLessThan(ids.indexOf(second));
    }

    @Test
    void eachAttemptIsListedUnderTheSameWebhookId() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(sent -> Receiver.Reply.of(receiver.sent().size() < 3 ? 503 : 204));

        String event = referral.sent();
        subscriber.awaitDelivered(1);

        Map<String, Object> delivery = subscriber.deliveries("").get(0);
        assertThat(delivery).containsEntry("eventId", event).doesNotContainKey("nextAttemptAt");
        assertThat(delivery.get("attempts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(attempt -> attempt.get("number"), attempt -> attempt.get("httpStatus"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 503),
                        org.assertj.core.groups.Tuple.tuple(2, 503),
                        org.assertj.core.groups.Tuple.tuple(3, 204));
        assertThat(receiver.ids()).containsOnly(event).hasSize(3);
        assertThat(subscriber.deliveries("&status=pending")).isEmpty();
    }

    @Test
    void anEndpointThatIsGoneIsSentNothingMore() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(410);
        referral.sent();
        subscriber.awaitStatus("disabled");
        referral.accepted();

        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 2);
        subscriber.awaitNoTask();
        assertThat(subscriber.read().getString("disabledReason")).isEqualTo("gone");
        assertThat(receiver.sent()).hasSize(1);
    }

    @Test
    void thatTheOldAddressIsGoneDoesNotDisableTheNewOne() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        try (Receiver moved = new Receiver()) {
            receiver.answer(sent -> {
                subscriber.change("{\"url\": \"" + moved.url() + "\"}").then().statusCode(200);
                subscriber.asks("verify").then().statusCode(200);
                return Receiver.Reply.of(410);
            });
            String event = referral.sent();
            subscriber.awaitDelivered(1);

            assertThat(receiver.ids()).containsExactly(event);
            assertThat(moved.ids()).containsExactly(event);
            assertThat(subscriber.read().getString("status")).isEqualTo("active");
        }
    }

    @Test
    void whenAllAttemptsAreSpentItIsDisabledAndGoesOnFromThereOnceActive() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(500);
        String first = referral.sent();
        subscriber.awaitStatus("disabled");
        assertThat(subscriber.read().getString("disabledReason")).isEqualTo("attempts-spent");
        assertThat(receiver.ids()).containsOnly(first).hasSize(10);
        String second = referral.accepted();

        receiver.answer(200);
        await().atMost(SOON).until(() -> subscriber.deliveries("").size() == 2);
        subscriber.set("active");
        subscriber.awaitDelivered(2);

        assertThat(receiver.ids().subList(10, 12)).containsExactly(first, second);
    }

    @Test
    void anEventThatIsRefusedWhileOthersAreTakenStopsNobodyElses() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String client = referral.client.toString();
        receiver.answer(sent -> Receiver.Reply.of(sent.body().contains(client) ? 400 : 204));
        String refused = referral.sent();
        ClientReferral other = referral.another();
        int taken = 0;
        while (Collections.frequency(receiver.ids(), refused) < 12) {
            other.sent();
            subscriber.awaitDelivered(++taken);
        }
        assertThat(subscriber.read().getString("status")).isEqualTo("active");
        assertThat(subscriber.deliveries("&status=failing"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery).containsEntry("eventId", refused));

        subscriber.awaitStatus("disabled");
        assertThat(subscriber.read().getString("disabledReason"))
                .as("takes nothing any more, as nothing else comes")
                .isEqualTo("attempts-spent");
    }

    @Test
    void whilePausedEventsAreKeptAndSentWhenResumed() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        subscriber.set("paused");
        String event = referral.sent();
        await().atMost(SOON)
                .until(() -> subscriber.deliveries("&status=pending").size() == 1);
        subscriber.awaitNoTask();
        assertThat(receiver.sent()).isEmpty();

        subscriber.set("active");
        subscriber.awaitDelivered(1);
        assertThat(receiver.ids()).containsExactly(event);
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        try (Receiver elsewhere = new Receiver()) {
            receiver.answer(sent -> receiver.sent().size() > 1
                    ? Receiver.Reply.of(200)
                    : new Receiver.Reply(307, "Location", elsewhere.url()));
            referral.sent();
            subscriber.awaitDelivered(1);

            assertThat(elsewhere.sent()).isEmpty();
            assertThat(receiver.sent()).hasSize(2);
        }
    }

    @Test
    void itIsNotSentAgainSoonerThanTheEndpointAsksFor() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.answer(sent ->
                receiver.sent().size() > 1 ? Receiver.Reply.of(200) : new Receiver.Reply(429, "Retry-After", "2"));
        referral.sent();
        subscriber.awaitDelivered(1);

        List<Instant> at = receiver.sent().stream()
                .map(sent -> Instant.ofEpochSecond(Long.parseLong(sent.header("webhook-timestamp"))))
                .toList();
        assertThat(at).hasSize(2);
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anEndpointThatIsSlowOrNotThereIsAFailureWithItsKind() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        receiver.close();
        referral.sent();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(subscriber.deliveries("").toString()).contains("error=refused"));
        try (Receiver slow = new Receiver()) {
            slow.answer(sent -> {
                await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
                return Receiver.Reply.of(200);
            });
            Subscriber waiting = Subscriber.of(referral.referring, slow.url());
            referral.accepted();
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(waiting.deliveries("").toString()).contains("error=timeout"));
        }
    }

    @Test
    void anAnswerThatHttpDoesNotKnowIsAFailureAndWhatOtherClientsWereSentCounts() {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        ClientReferral other = referral.another();
        receiver.answer(sent -> Receiver.Reply.of(
                sent.body().contains(referral.client.toString()) && Collections.frequency(receiver.ids(), sent.id()) < 3
                        ? 999
                        : 204));
        String unknown = referral.sent();
        String known = other.sent();
        subscriber.awaitDelivered(2);

        assertThat(receiver.ids())
                .containsOnly(unknown, known)
                .containsOnlyOnce(known)
                .hasSize(4);
        assertThat(subscriber.deliveries("").toString())
                .contains("error=broken")
                .doesNotContain("999");
    }

    private boolean sent(ClientReferral other) {
        return receiver.sent().stream().anyMatch(sent -> sent.body().contains(other.client.toString()));
    }

    private static Map<String, List<String>> signedAt(Webhook webhook, Sent sent, long secondsAgo) throws Exception {
        long at = Instant.now().getEpochSecond() - secondsAgo;
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("webhook-id", List.of(sent.id()));
        headers.put("webhook-timestamp", List.of(Long.toString(at)));
        headers.put("webhook-signature", List.of(webhook.sign(sent.id(), at, sent.body())));
        return headers;
    }
}
