package org.clientpathways.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More than 60 hostile addresses at each place where one is used, and a canary that counts who connects to this machine. */
@QuarkusTest
@TestProfile(Production.class)
class NothingIsSentIntoAnybodysNetworkTest {

    private static final int MOST_OF_AN_AGENCY = 20;

    private static final String PUBLIC = "https://93.184.216.34/hooks";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Canary canary = new Canary();
    private final List<String> urls = HostileUrls.to(canary.port());
    private final TellTale dns = new TellTale();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @BeforeEach
    void askTheDnsOfTheTests() {
        HostileUrls.NAMES.forEach(name -> dns.says(name[0], name[1]));
        QuarkusMock.installMockForType(dns, HostLookup.class);
    }

    @AfterEach
    void close() {
        canary.close();
    }

    @Test
    void theCanaryCountsWhoConnects() {
        canary.pluck();
        await().atMost(SOON).until(() -> canary.connections() == 1);
    }

    @Test
    void noneIsTakenWhenItIsSubscribedOrChangedTo() {
        assertThat(urls).hasSizeGreaterThan(120).doesNotHaveDuplicates();
        Worker system = Subscriber.systemOf(referral.receiving);
        Subscriber subscriber = Subscriber.pending(referral.receiving, PUBLIC, Map.of());
        for (String url : urls) {
            system.asks()
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", url))
                    .post("/subscriptions")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("url"));
            system.asks()
                    .contentType("application/merge-patch+json")
                    .body(Map.of("url", url))
                    .patch("/subscriptions/" + subscriber.id)
                    .then()
                    .statusCode(400);
        }
        assertThat(subscriber.read().getString("url")).isEqualTo(PUBLIC);
        assertThat(canary.connections()).isZero();
    }

    @Test
    void noneIsConnectedToForAHandshakeATestOrADeliveryHoweverItGotThere() throws Exception {
        List<String> wellFormed =
                urls.stream().filter(url -> url.matches("(?s)https?://.*")).toList();
        assertThat(wellFormed).hasSizeGreaterThan(100);
        for (int first = 0; first < wellFormed.size(); first += MOST_OF_AN_AGENCY) {
            assertNoneIsSentTo(wellFormed.subList(first, Math.min(first + MOST_OF_AN_AGENCY, wellFormed.size())));
        }
        assertThat(canary.connections()).isZero();
    }

    @Test
    void aNameThatStandsForAnotherAddressTheNextTimeIsCheckedEachTime() throws Exception {
        String host = "rebinding.example";
        dns.says(host, new String[] {"93.184.216.34"}, new String[] {"127.0.0.1"});
        Subscriber subscriber =
                Subscriber.pending(referral.receiving, "https://" + host + ":" + canary.port() + "/hooks", Map.of());
        assertThat(dns.asked(host)).isEqualTo(1);
        subscriber.asks("verify").then().statusCode(422);
        prove(subscriber);
        subscriber.asks("test").then().statusCode(200).body("error", equalTo("not-public"));
        referral.sent();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(subscriber.deliveries("").toString()).contains("error=not-public"));

        assertThat(dns.asked(host)).isGreaterThanOrEqualTo(4);
        assertThat(canary.connections()).isZero();
    }

    private void assertNoneIsSentTo(List<String> some) throws Exception {
        List<Subscriber> subscribers = new ArrayList<>();
        for (String url : some) {
            subscribers.add(withUrl(url));
        }
        for (Subscriber subscriber : subscribers) {
            subscriber.asks("verify").then().statusCode(422).body("type", containsString("not-proven"));
            subscriber.asks("test").then().statusCode(200).body("error", oneOf("not-public", "unknown-host"));
        }
        referral.sent();
        for (Subscriber subscriber : subscribers) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(subscriber.deliveries("").toString())
                            .containsAnyOf("error=not-public", "error=unknown-host"));
            assertThat(subscriber.deliveries("&status=delivered")).isEmpty();
        }
        subscribers.forEach(Subscriber::end);
    }

    /** As though it had been let in, or the rules had been others then. */
    private Subscriber withUrl(String url) throws Exception {
        Subscriber subscriber = Subscriber.pending(referral.receiving, PUBLIC, Map.of());
        Tables.execute(
                "update subscription set url = '" + url.replace("'", "''") + "' where id = '" + subscriber.id + "'");
        prove(subscriber);
        return subscriber;
    }

    private static void prove(Subscriber subscriber) throws Exception {
        Tables.execute("update subscription set status = 'active', verified_at = now(), prove_by = null where id = '"
                + subscriber.id + "'");
    }
}
