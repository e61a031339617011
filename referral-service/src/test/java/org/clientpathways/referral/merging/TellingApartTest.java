package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two clients who look like one person, and are two. */
@QuarkusTest
class TellingApartTest {

    @Inject
    AgroalDataSource asTheApplication;

    @Inject
    Journaled journal;

    @Test
    void whoAreTwoPeopleAreNoDuplicatesAnyMoreOfEitherUntilThatIsTakenBack() {
        Pair pair = twins();
        duplicates(pair, pair.survivor()).body("items.id", hasItem(pair.merged().toString()));
        tellApart(pair)
                .statusCode(200)
                .body("other", equalTo(pair.merged().toString()))
                .body("saidBy", equalTo(pair.keyWorker().name()));
        duplicates(pair, pair.survivor())
                .body("items.id", not(hasItem(pair.merged().toString())));
        duplicates(pair, pair.merged())
                .body("items.id", not(hasItem(pair.survivor().toString())));
        for (UUID id : List.of(pair.survivor(), pair.merged())) {
            told(pair, id)
                    .body("items.client", contains(id.toString()))
                    .body("items.saidBy", contains(pair.keyWorker().name()));
        }
        pair.keyWorker().asks().delete(path(pair)).then().statusCode(204);
        told(pair, pair.merged()).body("items", empty());
        duplicates(pair, pair.merged()).body("items.id", hasItem(pair.survivor().toString()));
    }

    @Test
    void thatWhoIsSomebodyElseIsNamedIsLoggedForTheirIdentityAlone() throws SQLException {
        Pair pair = twins().heldByAnotherToo();
        tellApart(pair).statusCode(200);
        int before = Logged.of(pair.merged()).size();
        told(pair, pair.survivor()).body("items[0].otherClient.givenName", equalTo("Alex"));
        assertThat(Logged.of(pair.merged()).stream().skip(before))
                .extracting(Logged::categories)
                .containsExactly(List.of("identity"));
    }

    @Test
    void toSayItOrTakeItBackAgainChangesNothing() {
        Pair pair = twins();
        String first = tellApart(pair).statusCode(200).extract().path("saidAt");
        tellApart(new Pair(pair.keyWorker(), pair.merged(), pair.survivor()))
                .statusCode(200)
                .body("saidAt", equalTo(first));
        told(pair, pair.survivor()).body("items.other", contains(pair.merged().toString()));
        for (int i = 0; i < 2; i++) {
            pair.keyWorker().asks().delete(path(pair)).then().statusCode(204);
        }
    }

    @Test
    void twoPeopleAreNotMergedUntilThatIsTakenBack() {
        Pair pair = Pair.registeredTwice();
        tellApart(pair).statusCode(200);
        pair.merge().statusCode(409).body("type", equalTo("https://clientpathways.org/problems/told-apart"));
        UUID third = World.client(pair.keyWorker());
        Pair.merge(pair.keyWorker(), third, pair.survivor()).statusCode(200);
        Pair.merge(pair.keyWorker(), third, pair.merged())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/told-apart"));
        told(pair, third).body("items.client", contains(pair.survivor().toString()));
        pair.keyWorker().asks().delete(path(pair)).then().statusCode(204);
        Pair.merge(pair.keyWorker(), third, pair.merged()).statusCode(200);
    }

    @Test
    void whoIsMergedIsNotToldApart() {
        Pair pair = Pair.mergedIntoOne();
        tellApart(pair)
                .statusCode(409)
                .body("mergedInto", equalTo(pair.survivor().toString()));
    }

    @Test
    void whoWasToldFromAMergedRecordIsToldFromTheSurvivorToo() {
        Pair pair = twins();
        tellApart(pair).statusCode(200);
        UUID third = client(pair.keyWorker(), pair.read(pair.merged()).extract().path("familyName"));
        Pair.merge(pair.keyWorker(), third, pair.merged()).statusCode(200);
        duplicates(pair, pair.survivor()).body("items", empty());
        duplicates(pair, third).body("items", empty());
    }

    @Test
    void itIsTheAgencysOwnAndNobodyElseLearnsOfIt() {
        Pair pair = Pair.registeredTwice();
        tellApart(pair).statusCode(200);
        Worker stranger = Worker.keyWorker(World.agency());
        UUID theirs = World.client(stranger);
        for (UUID other : List.of(pair.merged(), UUID.randomUUID())) {
            String path = "/clients/" + theirs + "/distinctions/" + other;
            assertThat(stranger.asks().put(path).statusCode()).isEqualTo(404);
            assertThat(stranger.asks().delete(path).statusCode()).isEqualTo(404);
        }
        stranger.asks()
                .get("/clients/" + pair.survivor() + "/distinctions")
                .then()
                .statusCode(404);
        pair.keyWorker()
                .asks()
                .put("/clients/" + pair.survivor() + "/distinctions/" + pair.survivor())
                .then()
                .statusCode(400);
    }

    @Test
    void nothingIsPublished() {
        Pair pair = Pair.registeredTwice();
        int before = journal.under(pair.survivor()).size();
        tellApart(pair).statusCode(200);
        assertThat(journal.under(pair.survivor())).hasSize(before);
    }

    @RepeatedTest(3)
    void ofTwoWhoMergeThemAndTellThemApartAtOnceOneWins() throws Exception {
        Pair pair = Pair.registeredTwice();
        List<Integer> answers = AtOnce.all(List.of(
                () -> pair.merge().extract().statusCode(),
                () -> tellApart(pair).extract().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theDatabaseRefusesToMergeTwoPeopleAndToTellApartWhoIsMerged() throws SQLException {
        Pair apart = Pair.registeredTwice();
        String merge = merging(apart);
        assertThatCode(() -> ask(apart.keyWorker(), merge)).doesNotThrowAnyException();
        tellApart(apart).statusCode(200);
        assertThatThrownBy(() -> ask(apart.keyWorker(), merge)).hasMessageContaining("Two people are not merged");

        Pair merged = Pair.registeredTwice();
        assertThatCode(() -> ask(merged.keyWorker(), tellingApart(merged))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(apart.keyWorker(), tellingApart(merged)))
                .hasMessageContaining("row-level security");
        merged.merge().statusCode(200);
        assertThatThrownBy(() -> ask(merged.keyWorker(), tellingApart(merged)))
                .hasMessageContaining("Who was merged is not told apart");
    }

    @Test
    void theDatabaseRefusesTheSecondOfTwoWhoMergeThemAndTellThemApartAtOnce() throws Exception {
        Pair apart = Pair.registeredTwice();
        assertThat(refused(apart, tellingApart(apart), merging(apart))).contains("Two people are not merged");
        Pair merged = Pair.registeredTwice();
        assertThat(refused(merged, merging(merged), tellingApart(merged))).contains("Who was merged is not told apart");
    }

    /** Why the second was refused, which began while the first was not committed. */
    private String refused(Pair pair, String first, String second) throws Exception {
        try (Connection open = Owner.connect();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute(first);
            CompletableFuture<String> answered = CompletableFuture.supplyAsync(() -> {
                try {
                    ask(pair.keyWorker(), second);
                    return "nothing";
                } catch (SQLException refusal) {
                    return refusal.getMessage();
                }
            });
            await().until(() -> answered.isDone()
                    || !Owner.texts("select 1 from pg_locks where not granted").isEmpty());
            open.commit();
            return answered.get();
        }
    }

    /** Also where row security is set aside: the application itself asks for the agency's own alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itCountsForTheAgencyThatSaidItAndNotForAnotherThatHoldsBoth(boolean rowSecurity) throws SQLException {
        Pair pair = twins();
        Pair others = pair.heldByAnotherToo();
        tellApart(pair).statusCode(200);
        if (!rowSecurity) {
            Owner.run("create policy set_aside on distinction using (true)");
        }
        try {
            told(others, others.survivor()).body("items", empty());
            duplicates(others, others.survivor())
                    .body("items.id", hasItem(pair.merged().toString()));
            others.keyWorker().asks().delete(path(others)).then().statusCode(204);
            told(pair, pair.survivor())
                    .body("items.other", contains(pair.merged().toString()));
            others.merge().statusCode(200);
        } finally {
            Owner.run("drop policy if exists set_aside on distinction");
        }
    }

    @Test
    void whileAnotherThatHoldsBothHasMergedThemTheFirstsWordRests() throws SQLException {
        Pair pair = twins();
        Pair others = pair.heldByAnotherToo();
        tellApart(pair).statusCode(200);
        others.merge().statusCode(200);
        told(pair, pair.survivor()).body("items", empty());
        pair.unmerge().statusCode(200);
        told(pair, pair.survivor()).body("items.other", contains(pair.merged().toString()));
        pair.merge().statusCode(409).body("type", equalTo("https://clientpathways.org/problems/told-apart"));
    }

    private static String merging(Pair pair) {
        return "insert into client_merge (id, merged_id, survivor_id, agency, merged_account, merged_by_name, merged_at)"
                + " values (gen_random_uuid(), '" + pair.merged() + "', '" + pair.survivor() + "', '"
                + pair.keyWorker().agency() + "', gen_random_uuid(), 'x', now())";
    }

    /** Two clients of one key worker whose names are alike and who were born on one day. */
    private static Pair twins() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        String familyName = "Twin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new Pair(keyWorker, client(keyWorker, familyName), client(keyWorker, familyName));
    }

    private static UUID client(Worker keyWorker, String familyName) {
        Map<String, Object> who = Map.of(
                "givenName",
                "Alex",
                "familyName",
                familyName,
                "bornOn",
                "1984-03-27",
                "acceptDuplicates",
                alike(keyWorker));
        return UUID.fromString(keyWorker
                .asksOnce()
                .body(who)
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static List<String> alike(Worker keyWorker) {
        return keyWorker
                .asks()
                .body(Map.of("keyWorker", "me"))
                .post("/clients/search")
                .then()
                .extract()
                .path("items.id");
    }

    private static String tellingApart(Pair pair) {
        return "insert into distinction (id, agency, a, b, said_account, said_by_name, said_at) values (gen_random_uuid(), '"
                + pair.keyWorker().agency() + "', least('" + pair.survivor() + "'::uuid, '" + pair.merged()
                + "'), greatest('" + pair.survivor() + "'::uuid, '" + pair.merged()
                + "'), gen_random_uuid(), 'x', now())";
    }

    private static ValidatableResponse tellApart(Pair pair) {
        return pair.keyWorker().asks().put(path(pair)).then();
    }

    private static String path(Pair pair) {
        return "/clients/" + pair.survivor() + "/distinctions/" + pair.merged();
    }

    private static ValidatableResponse told(Pair pair, UUID client) {
        return pair.keyWorker()
                .asks()
                .get("/clients/" + client + "/distinctions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse duplicates(Pair pair, UUID client) {
        return pair.keyWorker()
                .asks()
                .get("/clients/" + client + "/duplicates")
                .then()
                .statusCode(200);
    }

    /** What it changed is undone. */
    private void ask(Worker worker, String statement) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement asking = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                asking.execute("set local pathways.agency = '" + worker.agency() + "'");
                asking.execute(statement);
            } finally {
                connection.rollback();
            }
        }
    }
}
