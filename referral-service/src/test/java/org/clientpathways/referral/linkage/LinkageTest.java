package org.clientpathways.referral.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkageTest {

    @Inject
    LinkageWatch watch;

    private final String family = World.letters(9);
    private Worker here;
    private Worker there;
    private Worker governanceHere;
    private Worker governanceThere;
    private String clientHere;
    private String clientThere;

    @BeforeEach
    void onePersonIsKnownToTwoAgencies() throws SQLException {
        Owner.run("delete from linkage_to_look");
        here = Worker.keyWorker(World.agency());
        there = Worker.keyWorker(World.agency());
        governanceHere = Worker.of(here.agency(), Roles.GOVERNANCE);
        governanceThere = Worker.of(there.agency(), Roles.GOVERNANCE);
        clientHere = register(here, "Robert", "1984-05-03");
        clientThere = register(there, "Bob", "1984-05-03");
        watch.look();
    }

    @Test
    void eachSideIsToldOfItsOwnClientAndOfTheOtherOnlyAgencyScoreAndReasons() {
        String told = open(governanceHere)
                .body("items", hasSize(1))
                .body("items[0].client.id", equalTo(clientHere))
                .body("items[0].client.familyName", equalTo(family))
                .body("items[0].otherAgency.alias", equalTo(there.agency()))
                .body("items[0].score", equalTo(85))
                .body("items[0].reasons", hasItems("same-sounding-name", "same-given-name", "same-birth-date"))
                .body("items[0].status", equalTo("open"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("Bob", clientThere);
        open(governanceThere).body("items.client.id", contains(clientThere));
    }

    @Test
    void nobodyElseLearnsOfIt() {
        String id = idFor(governanceHere);
        Worker stranger = Worker.of(World.agency(), Roles.GOVERNANCE);
        open(stranger).body("items", empty());
        stranger.asks().get("/linkages/" + id).then().statusCode(404);
        decide(stranger, id, true).statusCode(404);
        here.asks().get("/linkages").then().statusCode(403);
    }

    @Test
    void theyAreTheSameWhenBothSidesSaySo() {
        String id = idFor(governanceHere);
        decide(governanceHere, id, true)
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("same", equalTo(true));
        governanceThere.asks().get("/linkages/" + id).then().body("$", not(hasKey("same")));
        decide(governanceThere, id, true).statusCode(200).body("status", equalTo("same"));
        open(governanceHere).body("items", empty());
    }

    @Test
    void whenOneSideSaysNoTheyAreTwoPeople() throws SQLException {
        String id = idFor(governanceHere);
        decide(governanceHere, id, false).body("status", equalTo("different"));
        decide(governanceThere, id, true).statusCode(200).body("status", equalTo("different"));
        Owner.run("insert into linkage_to_look values ('" + clientHere + "')");
        watch.look();
        open(governanceHere).body("items", empty());
    }

    @Test
    void eachSideSaysItOnce() {
        String id = idFor(governanceHere);
        decide(governanceHere, id, true).statusCode(200);
        decide(governanceHere, id, false)
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/decided-before"));
        assertThatThrownBy(() -> Owner.run(
                        "update linkage set a_same = not a_same, b_same = not b_same where id = '" + id + "'"))
                .hasMessageContaining("decided before");
    }

    @Test
    void keyWorkersAreToldOnlyWhatTheClientAgreedTo() throws SQLException {
        String id = idFor(governanceHere);
        decide(governanceHere, id, true);
        alsoKnown(here, clientHere).body("items", empty());
        agree(there, clientThere, here.agency(), "route");
        alsoKnown(here, clientHere).body("items", empty());
        decide(governanceThere, id, true);
        alsoKnown(here, clientHere).body("items.alias", contains(there.agency()));
        alsoKnown(there, clientThere).body("items", empty());
        assertThat(Logged.of(UUID.fromString(clientThere)))
                .filteredOn(row -> row.through().equals("GET /clients/{id}/also-known-to"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.agency()).isEqualTo(here.agency());
                    assertThat(row.categories()).containsExactly("route");
                });
    }

    @Test
    void anAgreementToSomethingElseTellsNothing() {
        String id = idFor(governanceHere);
        decide(governanceHere, id, true);
        decide(governanceThere, id, true);
        agree(there, clientThere, here.agency(), "identity");
        alsoKnown(here, clientHere).body("items", empty());
        here.asks().get("/clients/" + clientThere + "/also-known-to").then().statusCode(404);
    }

    @Test
    void manyWhoLookAtOnceKeepAPairOnce() throws Exception {
        Owner.run("delete from linkage");
        Owner.run("insert into linkage_to_look values ('" + clientHere + "'), ('" + clientThere + "')");
        AtOnce.all(List.of(this::look, this::look, this::look, this::look));
        open(governanceHere).body("items", hasSize(1));
        assertThat(Owner.texts("select client_id from linkage_to_look")).isEmpty();
    }

    @Test
    void clientsOfOneAgencyAreNoPair() throws SQLException {
        Map<String, Object> twin = new HashMap<>(client("Robert", "1984-05-03"));
        twin.put("acceptDuplicates", List.of(clientHere));
        here.asksOnce().body(twin).post("/clients").then().statusCode(201);
        watch.look();
        open(governanceHere).body("items.otherAgency.alias", contains(there.agency(), there.agency()));
    }

    @Test
    void aNameThatIsCorrectedIsLookedAtAgain() {
        Worker third = Worker.keyWorker(World.agency());
        String other = register(third, "Zelda", "1951-01-01");
        watch.look();
        Worker governance = Worker.of(third.agency(), Roles.GOVERNANCE);
        open(governance).body("items", empty());
        third.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"givenName\": \"Robert\", \"bornOn\": \"1984-05-03\"}")
                .patch("/clients/" + other)
                .then()
                .statusCode(200);
        watch.look();
        open(governance).body("items", hasSize(2));
    }

    @Test
    void aNameThatIsCorrectedDuringALookIsNotLost() throws Exception {
        Worker third = Worker.keyWorker(World.agency());
        String other = register(third, "Zelda", "1951-01-01");
        try (Connection correcting = Owner.connect();
                Statement statement = correcting.createStatement()) {
            correcting.setAutoCommit(false);
            statement.execute(
                    "update client_identity set given_name = 'Robert', born_on = '1984-05-03', folded_name = ' "
                            + family + " robert' where client_id = '" + other + "'");
            CompletableFuture<Void> looking = CompletableFuture.supplyAsync(this::look);
            await().until(() -> looking.isDone()
                    || !Owner.texts("select 1 from pg_locks where not granted").isEmpty());
            correcting.commit();
            looking.get();
        }
        watch.look();
        open(Worker.of(third.agency(), Roles.GOVERNANCE)).body("items", hasSize(2));
    }

    @Test
    void recordsThatAreUnmergedAreLookedAtAgain() throws SQLException {
        Map<String, Object> twin = new HashMap<>(client("Robert", "1984-05-03"));
        twin.put("acceptDuplicates", List.of(clientHere));
        String merged = here.asksOnce()
                .body(twin)
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        here.asks()
                .header("If-Match", "*")
                .body(Map.of("merged", merged))
                .post("/clients/" + clientHere + "/merge")
                .then()
                .statusCode(200);
        watch.look();
        open(governanceHere).body("items", hasSize(1));
        here.asks()
                .body(Map.of("merged", merged))
                .post("/clients/" + clientHere + "/unmerge")
                .then()
                .statusCode(200);
        watch.look();
        open(governanceHere).body("items.client.id", containsInAnyOrder(clientHere, merged));
    }

    private Void look() {
        watch.look();
        return null;
    }

    private Map<String, Object> client(String given, String born) {
        return Map.of("givenName", given, "familyName", family, "bornOn", born);
    }

    private String register(Worker worker, String given, String born) {
        return worker.asksOnce()
                .body(client(given, born))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse open(Worker governance) {
        return governance.asks().get("/linkages?status=open").then().statusCode(200);
    }

    private static String idFor(Worker governance) {
        JsonPath page = open(governance).extract().jsonPath();
        return page.getString("items[0].id");
    }

    private static ValidatableResponse decide(Worker governance, String id, boolean same) {
        return governance
                .asks()
                .body(Map.of("same", same))
                .post("/linkages/" + id + "/decide")
                .then();
    }

    private static ValidatableResponse alsoKnown(Worker worker, String client) {
        return worker.asks().get("/clients/" + client + "/also-known-to").then().statusCode(200);
    }

    private static void agree(Worker worker, String client, String recipient, String category) {
        worker.asksOnce()
                .body(Map.of(
                        "recipients",
                        List.of(Map.of("agency", recipient)),
                        "purposes",
                        List.of("coordination"),
                        "categories",
                        List.of(category),
                        "from",
                        "2024-01-01",
                        "given",
                        "spoken",
                        "givenBy",
                        "client"))
                .post("/clients/" + client + "/agreements")
                .then()
                .statusCode(201);
    }
}
