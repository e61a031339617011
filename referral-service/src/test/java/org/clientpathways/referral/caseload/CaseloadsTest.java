package org.clientpathways.referral.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseloadsTest {

    private Line line;
    private Worker manager;
    private Worker colleague;

    @Inject
    Journaled journaled;

    @BeforeEach
    void anAgencyWithTwoKeyWorkers() {
        line = Line.withAgreement();
        manager = Worker.manager(line.keyWorker().agency());
        colleague = Worker.keyWorker(line.keyWorker().agency());
        colleague.asks().get("/workers").then().statusCode(200);
    }

    @Test
    void eachKeyWorkersClientsAndOpenReferralsAreCounted() {
        World.client(line.keyWorker());
        line.sent();
        line.after("decline");
        of(line.keyWorker(), "clients", 2);
        of(line.keyWorker(), "openReferrals", 1);
        of(line.keyWorker(), "unassigned", 0);
        of(colleague, "clients", 0);
    }

    @Test
    void theClientsOfWhoLeftAreUnassignedUntilOthersHaveThem() {
        manager.asks()
                .post("/workers/" + line.keyWorker().account() + "/leave")
                .then()
                .statusCode(200);
        of(line.keyWorker(), "unassigned", 1);
        reassign(manager, line.keyWorker(), colleague, null).statusCode(200);
        of(line.keyWorker(), "unassigned", 0);
        of(colleague, "clients", 1);
    }

    @Test
    void aManagerReadsWhoTheClientsAreByNameAndNothingElse() {
        UUID other = World.client(line.keyWorker());
        ValidatableResponse page = clients(manager, line.keyWorker(), "");
        page.statusCode(200).body("items", hasSize(2)).body("items[0].size()", equalTo(4));
        List<String> names = page.extract().path("items.familyName");
        assertThat(names).isSorted();
        String next = clients(manager, line.keyWorker(), "?limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        clients(manager, line.keyWorker(), "?limit=1&after=" + next).body("items.familyName", contains(names.get(1)));
        assertThat(page.extract().<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(line.client().toString(), other.toString());
    }

    @Test
    void anotherAgencysManagerSeesNoneAndAKeyWorkerMayNot() {
        Worker elsewhere = Worker.manager(line.serviceWorker().agency());
        elsewhere.asks().get("/caseloads").then().statusCode(200).body("items", empty());
        clients(elsewhere, line.keyWorker(), "").statusCode(404);
        reassign(elsewhere, line.keyWorker(), colleague, null).statusCode(400);
        Worker.keyWorker(manager.agency()).asks().get("/caseloads").then().statusCode(403);
    }

    @Test
    void aMergedRecordCountsForWhoMayNotKnowOfTheMerge() throws SQLException {
        UUID merged = World.client(line.keyWorker());
        line.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body(Map.of("merged", merged))
                .post("/clients/" + line.client() + "/merge")
                .then()
                .statusCode(200);
        of(line.keyWorker(), "clients", 1);
        Worker elsewhere = Worker.keyWorker(line.serviceWorker().agency());
        Owner.run("update client_holding set key_worker = '" + elsewhere.account() + "', key_worker_agency = '"
                + elsewhere.agency() + "' where client_id = '" + merged + "'");
        Worker.manager(elsewhere.agency())
                .asks()
                .get("/caseloads")
                .then()
                .body("items.find { it.account == '" + elsewhere.account() + "' }.clients", equalTo(1));
    }

    @Test
    void allOrNoneOfTheNamedClientsChangeHandsAndEachIsJournaled() {
        UUID second = World.client(line.keyWorker());
        UUID another = World.client(colleague);
        reassign(manager, line.keyWorker(), colleague, List.of(line.client(), second, another))
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/not-in-caseload"));
        reassign(manager, line.keyWorker(), colleague, List.of(line.client(), UUID.randomUUID()))
                .statusCode(409);
        of(line.keyWorker(), "clients", 2);
        reassign(manager, line.keyWorker(), colleague, List.of(line.client(), second))
                .statusCode(200)
                .body("clients", equalTo(2))
                .body("remaining", equalTo(0));
        for (UUID client : List.of(line.client(), second)) {
            assertThat(assigned(client))
                    .containsExactly(
                            line.keyWorker().account().toString(),
                            colleague.account().toString());
        }
        assertThat(assigned(another)).hasSize(1);
    }

    @Test
    void whoHasMoreThanGoesInOneGoIsEmptiedInTwo() throws SQLException {
        Owner.run(
                "with made as (insert into client (id) select gen_random_uuid() from generate_series(1, 500) returning id)"
                        + " insert into client_holding (client_id, registered_by, registered_at, key_worker, key_worker_name,"
                        + " key_worker_agency) select id, '" + manager.agency() + "', now(), '"
                        + line.keyWorker().account() + "', 'Test Worker', '" + manager.agency() + "' from made");
        long began = System.nanoTime();
        reassign(manager, line.keyWorker(), colleague, null)
                .statusCode(200)
                .body("clients", equalTo(500))
                .body("remaining", equalTo(1));
        Log.infof("500 clients changed hands in %d ms", (System.nanoTime() - began) / 1_000_000);
        reassign(manager, line.keyWorker(), colleague, null).body("clients", equalTo(1));
        of(colleague, "clients", 501);
    }

    @Test
    void theSameKeyMovesOnceAndAnswersTheSame() {
        String key = UUID.randomUUID().toString();
        Map<String, UUID> request = Map.of("from", line.keyWorker().account(), "to", colleague.account());
        String first = under(key, request).body("clients", equalTo(1)).extract().asString();
        assertThat(under(key, request).extract().asString()).isEqualTo(first);
        assertThat(assigned(line.client())).hasSize(2);
    }

    @Test
    void whoCannotBeGivenClientsIsToldInWords() {
        reassign(manager, line.keyWorker(), line.keyWorker(), null)
                .statusCode(400)
                .body("violations.field", contains("to"));
        reassign(manager, line.keyWorker(), line.serviceWorker(), null).statusCode(400);
        reassign(manager, line.keyWorker(), colleague, List.of()).statusCode(400);
        reassign(
                        manager,
                        line.keyWorker(),
                        colleague,
                        Stream.generate(UUID::randomUUID).limit(501).toList())
                .statusCode(400);
        manager.asks().post("/workers/" + colleague.account() + "/leave").then().statusCode(200);
        reassign(manager, line.keyWorker(), colleague, null).statusCode(409);
    }

    @Test
    void whoIsManagerAndKeyWorkerMayDoBoth() {
        Worker both = Worker.of(manager.agency(), Roles.MANAGER, Roles.KEY_WORKER);
        both.asks().get("/caseloads").then().statusCode(200).body("items", hasSize(3));
    }

    private void of(Worker worker, String what, int count) {
        manager.asks()
                .get("/caseloads")
                .then()
                .statusCode(200)
                .body("items.find { it.account == '" + worker.account() + "' }." + what, equalTo(count));
    }

    private static ValidatableResponse clients(Worker by, Worker of, String query) {
        return by.asks().get("/caseloads/" + of.account() + query).then();
    }

    private static ValidatableResponse reassign(Worker by, Worker from, Worker to, List<UUID> clients) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("from", from.account(), "to", to.account()));
        if (clients != null) {
            request.put("clients", clients);
        }
        return by.asksOnce().body(request).post("/caseloads/reassign").then();
    }

    private ValidatableResponse under(String key, Map<String, UUID> request) {
        return manager.asks()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/caseloads/reassign")
                .then()
                .statusCode(200);
    }

    private List<String> assigned(UUID client) {
        return journaled.under(client).stream()
                .filter(event -> event.type().equals("org.clientpathways.key-worker.assigned.v1"))
                .map(event -> event.data().get("keyWorker").asText())
                .toList();
    }
}
