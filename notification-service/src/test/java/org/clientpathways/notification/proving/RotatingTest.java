package org.clientpathways.notification.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Receiver.Sent;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RotatingTest {

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whileBothSecretsAreValidThePublicLibraryTakesEitherAndNoOther() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String fresh = rotated(subscriber, Map.of("bothValidForHours", 2));
        referral.sent();
        subscriber.awaitDelivered(1);
        Sent sent = receiver.sent().get(0);

        assertThat(sent.header("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
        assertThat(sent.header("webhook-signature"))
                .as("the newest first")
                .startsWith(new Webhook(fresh)
                        .sign(sent.id(), Long.parseLong(sent.header("webhook-timestamp")), sent.body()));
        for (String secret : List.of(subscriber.secret, fresh)) {
            Webhook webhook = new Webhook(secret);
            webhook.verify(sent.body(), sent.headers());
            assertRefused(webhook, sent.body().replace("referral.sent", "referral.ended"), sent.headers());
            assertRefused(webhook, sent.body(), with(sent, "webhook-id", "another"));
            assertRefused(webhook, sent.body(), with(sent, "webhook-timestamp", "" + (now() - 3600)));
            assertRefused(webhook, sent.body(), with(sent, "webhook-timestamp", "" + (now() + 3600)));
            assertRefused(webhook, sent.body(), with(sent, "webhook-signature", "v1,"));
        }
        assertRefused(new Webhook("whsec_" + "A".repeat(43) + "="), sent.body(), sent.headers());
    }

    @Test
    void theOldSecretEndsAtOnceWhereThatIsAskedFor() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        String fresh = rotated(subscriber, Map.of("bothValidForHours", 0));
        referral.sent();
        subscriber.awaitDelivered(1);
        Sent sent = receiver.sent().get(0);

        assertThat(sent.header("webhook-signature")).matches("v1,\\S{44}");
        new Webhook(fresh).verify(sent.body(), sent.headers());
        assertRefused(new Webhook(subscriber.secret), sent.body(), sent.headers());
        assertThat(subscriber.read().getString("oldSecretUntil")).isNull();
        assertThat(secrets(subscriber)).as("what has ended is forgotten").isEqualTo(1);
    }

    @Test
    void anOldSecretThatHasEndedSignsNoMore() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        rotated(subscriber, Map.of());
        Instant until = Instant.parse(subscriber.read().getString("oldSecretUntil"));
        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        Tables.execute("update subscription_secret set valid_until = now() - interval '1 second'"
                + " where valid_until is not null and subscription_id = '" + subscriber.id + "'");
        subscriber.asks("test").then().statusCode(200);

        assertThat(receiver.sent().get(0).header("webhook-signature")).matches("v1,\\S{44}");
        assertThat(subscriber.read().getString("oldSecretUntil")).isNull();
    }

    @Test
    void rotatedAgainBeforeTheEndNeitherOldSecretLastsLongerAndNotTooManyAreValid() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        for (int hours : List.of(1, 168, 2, 3)) {
            rotated(subscriber, Map.of("bothValidForHours", hours));
        }
        assertThat(Tables.number("select count(*) from subscription_secret where subscription_id = '" + subscriber.id
                        + "' and valid_until < now() + interval '3.1 hours'"))
                .isEqualTo(4);
        subscriber
                .asks("rotate-secret", Map.of())
                .then()
                .statusCode(409)
                .body("type", containsString("too-many-secrets"));
        rotated(subscriber, Map.of("bothValidForHours", 0));
        assertThat(secrets(subscriber)).isEqualTo(1);

        subscriber
                .asks("rotate-secret", Map.of("bothValidForHours", 169))
                .then()
                .statusCode(400);
        subscriber.asks("rotate-secret", Map.of("bothValidForHours", -1)).then().statusCode(400);
        subscriber.asks("rotate-secret", Map.of("hours", 1)).then().statusCode(400);
    }

    private static long secrets(Subscriber subscriber) throws Exception {
        return Tables.number(
                "select count(*) from subscription_secret where subscription_id = '" + subscriber.id + "'");
    }

    private static String rotated(Subscriber subscriber, Map<String, ?> how) {
        return subscriber
                .asks("rotate-secret", how)
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .path("secret");
    }

    private static void assertRefused(Webhook webhook, String body, Map<String, List<String>> headers) {
        assertThatThrownBy(() -> webhook.verify(body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static Map<String, List<String>> with(Sent sent, String header, String value) {
        Map<String, List<String>> headers = new HashMap<>(Map.of(
                "webhook-id", List.of(sent.id()),
                "webhook-timestamp", List.of(sent.header("webhook-timestamp")),
                "webhook-signature", List.of(sent.header("webhook-signature"))));
        headers.put(header, List.of(value));
        return headers;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
