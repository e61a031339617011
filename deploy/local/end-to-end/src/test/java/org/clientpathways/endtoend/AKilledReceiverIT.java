package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver that partners begin from, killed again and again while events come: each has its effect exactly once. */
@WithTheWholeSystem
class AKilledReceiverIT {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int KILLS = 5;
    private static final List<String> STEPS = List.of("referral.sent", "referral.accepted", "referral.started");

    @TempDir
    Path folder;

    private final AtomicBoolean killedEnough = new AtomicBoolean();
    private Path received;
    private int port;
    private String id;
    private String secret;
    private RunningReceiver receiver;

    @BeforeEach
    void subscribe() throws IOException {
        received = folder.resolve("received.jsonl");
        port = freePort();
        JsonPath made = partner()
                .body(Map.of("url", "http://localhost:" + port + "/"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .extract()
                .jsonPath();
        id = made.getString("id");
        secret = made.getString("secret");
        receiver = start();
        partner().post("/subscriptions/{id}/verify", id).then().statusCode(200).body("status", equalTo("active"));
    }

    @AfterEach
    void end() {
        killedEnough.set(true);
        if (receiver != null) {
            receiver.close();
        }
        partner().delete("/subscriptions/{id}", id).then().statusCode(204);
    }

    @Test
    void noEventIsLostAndNoneHasTwoEffects() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        CompletableFuture<List<String>> walked = CompletableFuture.supplyAsync(() -> walkUntil(killedEnough));
        int kills = 0;
        while (!walked.isDone()) {
            int had = kept().size();
            Awaitility.await().atMost(LONGEST).until(() -> walked.isDone() || kept().size() > had);
            receiver.kill();
            kills++;
            killedEnough.set(kills >= KILLS);
            if (kills == 3) {
                secret = partner()
                        .body(Map.of("bothValidForHours", 1))
                        .post("/subscriptions/{id}/rotate-secret", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("secret");
            }
            receiver = start();
        }
        // What failed twice would wait for five minutes; what was taken comes again, and is a repeat.
        partner()
                .body(Map.of("since", before.toString()))
                .post("/subscriptions/{id}/replay", id)
                .then()
                .statusCode(200);

        List<String> expected = walked.join().stream()
                .flatMap(referral -> STEPS.stream().map(step -> step + " " + referral))
                .toList();
        Awaitility.await("each event").atMost(LONGEST).until(() -> effects().containsAll(expected));
        Awaitility.await("nothing is left to send").atMost(LONGEST).until(this::isAllDelivered);
        assertThat(effects()).doesNotHaveDuplicates();
        assertThat(kept()).extracting(event -> event.get("id").asText()).doesNotHaveDuplicates();
        for (String referral : walked.join()) {
            assertThat(effects().stream().filter(effect -> effect.endsWith(referral)))
                    .containsExactlyElementsOf(
                            STEPS.stream().map(step -> step + " " + referral).toList());
        }
        assertThat(receiver.printed()).anyMatch(line -> line.startsWith("repeat "));
    }

    private static List<String> walkUntil(AtomicBoolean enough) {
        List<String> referrals = new ArrayList<>();
        while (!enough.get()) {
            Line.Referral sent = Line.sent();
            Line.Referral accepted = Line.change(SERVICE_WORKER, sent, "accept", Map.of());
            Line.change(SERVICE_WORKER, accepted, "start", Map.of());
            referrals.add(sent.id());
        }
        return referrals;
    }

    private RunningReceiver start() {
        return RunningReceiver.start(ReceiverProgram.inJava(), secret, port, received);
    }

    private boolean isAllDelivered() {
        return partner()
                .get("/subscriptions/{id}/deliveries?status=pending", id)
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    /** What each line stands for, in their order. */
    private List<String> effects() throws IOException {
        return kept().stream()
                .map(event -> event.get("type").asText().replaceAll("org\\.clientpathways\\.(.*)\\.v1", "$1") + " "
                        + event.get("subject").asText())
                .toList();
    }

    /** Whole lines; the one that is being written has no end yet. */
    private List<JsonNode> kept() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        String lines = Files.exists(received) ? Files.readString(received) : "";
        for (String line :
                lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    private static RequestSpecification partner() {
        return SignIn.atNotificationsAs(Account.HARBOUR_SYSTEM);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
