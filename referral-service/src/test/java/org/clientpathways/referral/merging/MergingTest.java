package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergingTest {

    @Inject
    Journaled journal;

    @Test
    void aMergedRecordSaysForWhomItStandsAndIsReadableStill() {
        Pair pair = Pair.registeredTwice();
        pair.merge()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(pair.survivor().toString()))
                .body("$", not(hasKey("mergedInto")));
        pair.read(pair.merged())
                .statusCode(200)
                .body("id", equalTo(pair.merged().toString()))
                .body("mergedInto", equalTo(pair.survivor().toString()))
                .body("familyName", notNullValue());
        pair.read(pair.survivor()).body("$", not(hasKey("mergedInto")));
    }

    @Test
    void whatWasMergedIntoAClientIsListedWithWhoDidItAndWhy() {
        Pair pair = Pair.registeredTwice();
        pair.keyWorker()
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("merged", pair.merged(), "reason", "Registered twice on one day"))
                .post("/clients/" + pair.survivor() + "/merge")
                .then()
                .statusCode(200);
        pair.keyWorker()
                .asks()
                .get("/clients/" + pair.survivor() + "/merges")
                .then()
                .statusCode(200)
                .body("items.merged", contains(pair.merged().toString()))
                .body("items[0].mergedBy", equalTo(pair.keyWorker().name()))
                .body("items[0].reason", equalTo("Registered twice on one day"));
        pair.unmerge().statusCode(200);
        pair.keyWorker()
                .asks()
                .get("/clients/" + pair.survivor() + "/merges")
                .then()
                .body("items", empty());
    }

    @Test
    void thatAMergedRecordIsNamedIsLoggedForItsIdentityAlone() throws SQLException {
        Pair pair = Pair.mergedIntoOne().heldByAnotherToo();
        String familyName = pair.read(pair.merged()).extract().path("familyName");
        int before = Logged.of(pair.merged()).size();
        pair.keyWorker()
                .asks()
                .get("/clients/" + pair.survivor() + "/merges")
                .then()
                .body("items[0].mergedClient.familyName", equalTo(familyName))
                .body("items[0].mergedClient", not(hasKey("phone")));
        assertThat(Logged.of(pair.merged()).stream().skip(before))
                .extracting(Logged::categories)
                .containsExactly(List.of("identity"));
    }

    @Test
    void itIsToldOnceUnderEachIdAndSoIsItsUndoing() {
        Pair pair = Pair.mergedIntoOne();
        pair.unmerge().statusCode(200);
        for (UUID id : List.of(pair.survivor(), pair.merged())) {
            List<Journaled.Event> events = journal.under(id).stream()
                    .filter(event -> event.type().contains("merged"))
                    .toList();
            assertThat(events)
                    .extracting(Journaled.Event::type)
                    .containsExactly("org.clientpathways.client.merged.v1", "org.clientpathways.client.unmerged.v1");
            assertThat(events).allSatisfy(event -> {
                assertThat(event.topic()).isEqualTo("referral-events");
                assertThat(event.subject()).isEqualTo(id.toString());
                assertThat(event.data().get("survivorId").asText())
                        .isEqualTo(pair.survivor().toString());
                assertThat(event.data().get("mergedId").asText())
                        .isEqualTo(pair.merged().toString());
                assertThat(event.data().get("agency").asText())
                        .isEqualTo(pair.keyWorker().agency());
            });
            assertThat(events.get(0).data().get("mergedBy").asText())
                    .isEqualTo(pair.keyWorker().account().toString());
        }
    }

    @Test
    void aSearchShowsTheSurvivorAloneWhicheverNameIsTyped() {
        Pair pair = Pair.mergedIntoOne();
        String survivor = pair.survivor().toString();
        for (UUID id : List.of(pair.survivor(), pair.merged())) {
            String name = pair.read(id).extract().path("familyName");
            search(pair.keyWorker(), Map.of("text", name)).body("items.id", contains(survivor));
        }
        search(pair.keyWorker(), Map.of("text", "robin")).body("items.id", contains(survivor));
        search(pair.keyWorker(), Map.of("keyWorker", "me")).body("items.id", contains(survivor));
        pair.unmerge();
        search(pair.keyWorker(), Map.of("text", "robin"))
                .body("items.id", containsInAnyOrder(survivor, pair.merged().toString()));
    }

    @Test
    void referralsAndAgreementsOfBothAreTheSurvivorsEachUnderItsOwnId() {
        Pair pair = Pair.registeredTwice();
        List<String> referrals =
                pair.linesToOneService().stream().map(Line::sent).toList();
        pair.merge().statusCode(200);
        Worker worker = pair.keyWorker();
        worker.asks()
                .get("/referrals?direction=sent&client=" + pair.survivor())
                .then()
                .body("items.id", containsInAnyOrder(referrals.toArray()))
                .body(
                        "items.clientId",
                        containsInAnyOrder(
                                pair.survivor().toString(), pair.merged().toString()));
        worker.asks()
                .get("/referrals?direction=sent&client=" + pair.merged())
                .then()
                .body("items.id", contains(referrals.get(1)));
        worker.asks().get("/clients/" + pair.survivor() + "/agreements").then().body("items", hasSize(2));
        worker.asks().get("/clients/" + pair.merged() + "/agreements").then().body("items", hasSize(1));
    }

    @Test
    void anAgreementCoversWhatWasRecordedUnderItsOwnIdOnly() {
        Pair pair = Pair.registeredTwice();
        Worker serviceWorker = Worker.serviceWorker(World.agency());
        UUID service = World.service(serviceWorker.agency(), serviceWorker.account());
        new Line(pair.keyWorker(), serviceWorker, pair.merged(), service).agree(Line.SHARED);
        pair.merge().statusCode(200);
        Line survivor = new Line(pair.keyWorker(), serviceWorker, pair.survivor(), service);
        survivor.post(survivor.request())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agreement-missing"));
    }

    @Test
    void whatTheServiceReceivedForEitherGoesOn() {
        Pair pair = Pair.registeredTwice();
        List<Line> lines = pair.linesToOneService();
        List<String> referrals = lines.stream().map(Line::sent).toList();
        pair.merge().statusCode(200);
        for (int i = 0; i < 2; i++) {
            lines.get(i).answer(referrals.get(i), "accept", Map.of()).statusCode(200);
            lines.get(i).answer(referrals.get(i), "start", Map.of()).statusCode(200);
        }
    }

    @Test
    void nothingIsBegunWithAMergedRecord() {
        Pair pair = Pair.registeredTwice();
        Line line = pair.linesToOneService().get(1);
        pair.merge().statusCode(200);
        String survivor = pair.survivor().toString();
        line.post(line.request())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/client-merged"))
                .body("mergedInto", equalTo(survivor));
        line.keyWorker()
                .asksOnce()
                .body(Map.of(
                        "recipients",
                        List.of(Map.of("agency", line.serviceWorker().agency())),
                        "purposes",
                        List.of("referral"),
                        "categories",
                        List.of("identity"),
                        "from",
                        "2024-01-01",
                        "given",
                        "spoken",
                        "givenBy",
                        "client"))
                .post("/clients/" + pair.merged() + "/agreements")
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo(survivor));
        line.keyWorker()
                .asksOnce()
                .body(Map.of(
                        "recipient", Map.of("agency", line.serviceWorker().agency()),
                        "categories", List.of("risk"),
                        "ground", "serious-harm",
                        "harm", "Threats were made",
                        "decidedBy", "Alex Example",
                        "clientTold", true,
                        "reviewOn", "2030-01-01"))
                .post("/clients/" + pair.merged() + "/overrides")
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo(survivor));
        line.keyWorker()
                .asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"postcode\": \"LK3 4CD\"}")
                .patch("/clients/" + pair.merged())
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo(survivor));
    }

    @Test
    void whoStopsSharingStopsItUnderEveryRecordOfTheirs() {
        Pair pair = Pair.registeredTwice();
        String recipient = pair.linesToOneService().get(0).serviceWorker().agency();
        pair.merge().statusCode(200);
        pair.keyWorker()
                .asks()
                .body(Map.of("agency", recipient))
                .post("/clients/" + pair.survivor() + "/stop-sharing")
                .then()
                .statusCode(200)
                .body("items.status", contains("withdrawn", "withdrawn"));
    }

    @Test
    void whoStopsSharingWhileARecordIsMergedIsAskedToDoItAgain() throws Exception {
        Pair pair = Pair.registeredTwice();
        String recipient = pair.linesToOneService().get(0).serviceWorker().agency();
        Supplier<Integer> stop = () -> pair.keyWorker()
                .asks()
                .body(Map.of("agency", recipient))
                .post("/clients/" + pair.survivor() + "/stop-sharing")
                .statusCode();
        try (Connection merging = Owner.connect();
                Statement statement = merging.createStatement()) {
            merging.setAutoCommit(false);
            statement.execute(
                    "insert into client_merge (id, merged_id, survivor_id, agency, merged_account, merged_by_name,"
                            + " merged_at) values (gen_random_uuid(), '" + pair.merged() + "', '" + pair.survivor()
                            + "', '"
                            + pair.keyWorker().agency() + "', gen_random_uuid(), 'x', now())");
            CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(stop);
            await().until(() ->
                    !Owner.texts("select 1 from pg_locks where not granted").isEmpty());
            merging.commit();
            assertThat(stopped.get()).isEqualTo(409);
        }
        assertThat(stop.get()).isEqualTo(200);
    }

    @Test
    void aChainStandsForItsLast() {
        Pair first = Pair.mergedIntoOne();
        UUID last = World.client(first.keyWorker());
        Pair.merge(first.keyWorker(), last, first.survivor()).statusCode(200);
        first.read(first.merged()).body("mergedInto", equalTo(last.toString()));
        first.keyWorker()
                .asks()
                .get("/clients/" + last + "/merges")
                .then()
                .body(
                        "items.merged",
                        containsInAnyOrder(
                                first.merged().toString(), first.survivor().toString()));
        Pair.unmerge(first.keyWorker(), last, first.survivor()).statusCode(200);
        first.read(first.merged()).body("mergedInto", equalTo(first.survivor().toString()));
    }

    @Test
    void aRecordIsMergedOnceAndNeverInACircle() {
        Pair pair = Pair.mergedIntoOne();
        UUID third = World.client(pair.keyWorker());
        pair.merge().statusCode(409).body("mergedInto", equalTo(pair.survivor().toString()));
        Pair.merge(pair.keyWorker(), third, pair.merged()).statusCode(409);
        Pair.merge(pair.keyWorker(), pair.merged(), pair.survivor()).statusCode(409);
        Pair.merge(pair.keyWorker(), pair.merged(), third).statusCode(409);
        Pair.merge(pair.keyWorker(), third, third).statusCode(400);
    }

    @Test
    void whatIsNotMergedCannotBeUndone() {
        Pair pair = Pair.registeredTwice();
        pair.unmerge().statusCode(409).body("type", equalTo("https://clientpathways.org/problems/not-merged"));
        pair.merge().statusCode(200);
        Pair.unmerge(pair.keyWorker(), pair.merged(), pair.survivor()).statusCode(409);
        pair.unmerge().statusCode(200);
        pair.unmerge().statusCode(409);
        pair.merge().statusCode(200);
    }

    @Test
    void whoMergesHasSeenTheSurvivorAsItIs() {
        Pair pair = Pair.registeredTwice();
        String path = "/clients/" + pair.survivor() + "/merge";
        Map<String, UUID> body = Map.of("merged", pair.merged());
        pair.keyWorker().asks().body(body).post(path).then().statusCode(428);
        pair.keyWorker()
                .asks()
                .header("If-Match", "\"7\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
    }

    @RepeatedTest(3)
    void ofTwoWhoMergeTheTwoEachTheirWayAtOnceOneWins() throws Exception {
        Pair pair = Pair.registeredTwice();
        List<Integer> answers = AtOnce.all(List.of(
                () -> pair.merge().extract().statusCode(),
                () -> Pair.merge(pair.keyWorker(), pair.merged(), pair.survivor())
                        .extract()
                        .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theSurvivorIsFoundAsTheDuplicateForAMergedRecordToo() {
        Pair pair = Pair.mergedIntoOne();
        Map<String, Object> known =
                pair.read(pair.merged()).extract().jsonPath().getMap("");
        Map<String, Object> again = Map.of(
                "givenName", known.get("givenName"),
                "familyName", known.get("familyName"),
                "bornOn", known.get("bornOn"));
        pair.keyWorker()
                .asksOnce()
                .body(again)
                .post("/clients")
                .then()
                .statusCode(409)
                .body("duplicates.id", contains(pair.survivor().toString()));
    }

    private static io.restassured.response.ValidatableResponse search(Worker worker, Map<String, ?> search) {
        return worker.asks().body(search).post("/clients/search").then().statusCode(200);
    }
}
