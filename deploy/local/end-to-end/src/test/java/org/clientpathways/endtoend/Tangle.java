package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.SignIn.as;
import static org.clientpathways.endtoend.SignIn.atPathwaysAs;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;

/** Requests about one client who is on everybody's list, and what their key workers are told of it. */
final class Tangle {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Tangle() {}

    /** Waits until this is what a key worker is told of the client. */
    static void awaitAlerts(Account keyWorker, String client, String... kinds) {
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(Alerts.of(keyWorker, client))
                        .extracting(alert -> alert.get("kind"))
                        .containsExactlyInAnyOrder((Object[]) kinds));
    }

    /** The client's newest referral. */
    static Line.Referral latest(String client) {
        String id = as(KEY_WORKER)
                .queryParam("direction", "sent")
                .queryParam("client", client)
                .get("/referrals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id.max()");
        return anew(new Line.Referral(id, client, null));
    }

    /** A referral as it stands now. */
    static Line.Referral anew(Line.Referral referral) {
        return new Line.Referral(
                referral.id(),
                referral.client(),
                Line.read(KEY_WORKER, referral).header("ETag"));
    }

    /** What is asked is refused as a conflict of this type. */
    static void refused(Account worker, Line.Referral referral, String verb, Map<String, Object> body, String type) {
        Line.tryTo(worker, referral, verb, body)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/" + type));
    }

    /** Changes the client's record as it stands now. */
    static void changeClient(String client, String verb, Map<String, Object> body) {
        String version = as(KEY_WORKER).get("/clients/{id}", client).header("ETag");
        as(KEY_WORKER)
                .header("If-Match", version)
                .body(body)
                .post("/clients/{id}/{verb}", client, verb)
                .then()
                .statusCode(200);
    }

    /** Asks pathway-service, which hears of a referral a moment later, until it answers so. */
    static void atPathways(Account worker, String path, Map<String, Object> body, int status) {
        String key = UUID.randomUUID().toString();
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> ask(worker, path, key, body).then().statusCode(status));
    }

    private static Response ask(Account worker, String path, String key, Map<String, Object> body) {
        return atPathwaysAs(worker).header("Idempotency-Key", key).body(body).post(path);
    }
}
