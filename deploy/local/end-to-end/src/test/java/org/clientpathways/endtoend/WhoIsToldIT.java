package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a referral reaches everybody whom it concerns: the key worker, the partner's system, the manager. */
@WithTheWholeSystem
class WhoIsToldIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theKeyWorkerIsToldOfADeclineUntilTheClientIsReferredAgain() {
        Map<String, Object> person = Invented.person();
        String client = Line.register(person).then().statusCode(201).extract().path("id");
        Line.agree(client, List.of("identity", "contact", "needs", "circumstances", "access-needs"));
        Line.Referral referral = Line.sent(client);
        Line.change(SERVICE_WORKER, referral, "decline", Map.of("reason", "no-capacity"));
        Awaitility.await().atMost(LONGEST).until(() -> alerts(client), List.of("declined no-capacity")::equals);
        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(Account.KEYWORKER);
            keyWorker.reads((String) person.get("familyName"));
            keyWorker.reads("Declined by Harbour Debt Advice: There is no room at present");
            keyWorker.sees("Your work", "what-needs-the-key-worker");
            keyWorker.follows("What needs you");
            keyWorker.sees("What needs you", "alerts");
        }
        Line.sent(client);
        Awaitility.await().atMost(LONGEST).until(() -> alerts(client), List::isEmpty);
    }

    @Test
    void thePartnersSystemGetsASignedWebhookOfEachStepInItsOrder() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://localhost:" + server.getAddress().getPort() + "/hooks";
        var made = partner()
                .body(Map.of("url", url))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract();
        Webhook webhook = new Webhook(made.<String>path("secret"));
        server.createContext("/hooks", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                webhook.verify(body, exchange.getRequestHeaders());
                if (body.contains("org.clientpathways.subscription.verify.v1")) {
                    byte[] proof = ("{" + body.replaceAll(".*(\"challenge\":\"[^\"]*\").*", "$1") + "}").getBytes();
                    exchange.sendResponseHeaders(200, proof.length);
                    exchange.getResponseBody().write(proof);
                    return;
                }
                bodies.add(body);
                told.add(body.replaceAll(".*\"type\":\"org\\.clientpathways\\.([^\"]*)\\.v1\".*", "$1") + " "
                        + body.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"));
                exchange.sendResponseHeaders(204, -1);
            } catch (com.standardwebhooks.exceptions.WebhookVerificationException wrong) {
                told.add("not verified: " + wrong.getMessage());
            }
        });
        server.start();
        partner()
                .post("/subscriptions/{id}/verify", made.<String>path("id"))
                .then()
                .statusCode(200);
        try {
            Line.Referral referral = Line.sent();
            Line.Referral accepted = Line.change(SERVICE_WORKER, referral, "accept", Map.of());
            Line.change(SERVICE_WORKER, accepted, "start", Map.of());
            List<String> expected = List.of(
                    "referral.sent " + referral.id(),
                    "referral.accepted " + referral.id(),
                    "referral.started " + referral.id());
            Awaitility.await().atMost(LONGEST).until(() -> of(referral, told).size() >= expected.size());
            assertThat(of(referral, told)).isEqualTo(expected);
            assertThat(String.join("", bodies)).doesNotContain(Invented.told());
            partner()
                    .get("/subscriptions/{id}/deliveries?status=delivered", made.<String>path("id"))
                    .then()
                    .statusCode(200);
        } finally {
            partner()
                    .delete("/subscriptions/{id}", made.<String>path("id"))
                    .then()
                    .statusCode(204);
            server.stop(0);
        }
    }

    @Test
    void theManagerSeesWhereClientsLoseDays() {
        OneClientsRoute.walked();
        try (Visitor manager = chromium.visitor(true)) {
            manager.signIn(Account.PARTNERSHIP_MANAGER);
            manager.open("/bottlenecks");
            manager.reads("Harbour Debt Advice");
            manager.sees("Bottlenecks", "bottlenecks");
        }
    }

    private static List<String> alerts(String client) {
        return Alerts.of(Account.KEYWORKER, client).stream()
                .map(alert -> alert.get("kind") + " " + alert.get("reason"))
                .toList();
    }

    private static List<String> of(Line.Referral referral, List<String> told) {
        return told.stream().filter(one -> one.endsWith(referral.id())).toList();
    }

    private static RequestSpecification partner() {
        return given().auth()
                .oauth2(SignIn.token(Account.HARBOUR_SYSTEM))
                .baseUri(TheSystem.addresses().notification())
                .contentType(ContentType.JSON);
    }
}
