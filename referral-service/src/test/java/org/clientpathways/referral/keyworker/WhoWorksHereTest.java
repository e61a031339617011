package org.clientpathways.referral.keyworker;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoWorksHereTest {

    private String agency;
    private Worker manager;

    @BeforeEach
    void aManager() {
        agency = World.agency();
        manager = Worker.manager(agency);
    }

    @Test
    void aKeyWorkerIsKnownFromTheFirstThingTheyAskAndNobodyElseIs() {
        workers().body("items", empty());
        Worker.serviceWorker(agency).asks().get("/services").then().statusCode(200);
        Worker keyWorker = signedIn("Kim Able");
        workers()
                .body("items.account", contains(keyWorker.account().toString()))
                .body("items[0].name", equalTo("Kim Able"))
                .body("items[0].clients", equalTo(0))
                .body("items[0].left", equalTo(false));
    }

    @Test
    void anAttemptThatFailedNotesThemTheNextTime() {
        Worker keyWorker = named("Kim Able");
        keyWorker.asks().get("/clients/" + java.util.UUID.randomUUID()).then().statusCode(404);
        keyWorker.asks().get("/handovers?direction=sent").then().statusCode(200);
        workers().body("items", hasSize(1));
    }

    @Test
    void theyAreListedByNameUnderTheNameTheyHaveNow() {
        Worker changed = signedIn("Kim Able");
        signedIn("Lee Baker");
        workers().body("items.name", contains("Kim Able", "Lee Baker"));
        new Worker(List.of(agency), changed.account(), "Kim Marten", changed.roles())
                .asks()
                .get("/handovers?direction=sent")
                .then()
                .statusCode(200);
        workers().body("items.name", contains("Kim Marten", "Lee Baker"));
        String next = manager.asks()
                .get("/workers?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        manager.asks().get("/workers?limit=1&after=" + next).then().body("items.name", contains("Lee Baker"));
    }

    @Test
    void whoLeftGetsNoNewClientsUntilTheyAreBack() {
        Worker keyWorker = signedIn("Kim Able");
        Worker gone = signedIn("Lee Baker");
        Offer offer = new Offer(keyWorker, Worker.keyWorker(World.agency()), World.client(keyWorker));
        mark(manager, gone, "leave").statusCode(200).body("left", equalTo(true));
        mark(manager, gone, "leave").statusCode(200);
        workers().body("items.find { it.left }.account", equalTo(gone.account().toString()));
        offer.assign(keyWorker, gone)
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/worker-left"));
        offer.offer(keyWorker, Map.of("keyWorker", gone.account())).statusCode(409);
        gone.asksOnce()
                .body(Map.of("givenName", "Ash", "familyName", World.letters(9), "bornOn", "1990-04-01"))
                .post("/clients")
                .then()
                .statusCode(409);
        mark(manager, gone, "return").statusCode(200).body("$", not(hasKey("leftOn")));
        offer.assign(keyWorker, gone).statusCode(200);
    }

    @Test
    void whoLeftAcceptsNobody() {
        Offer offer = Offer.withAgreement();
        Worker gone = offer.next();
        gone.asks().get("/workers").then().statusCode(200);
        String handover = offer.made();
        mark(Worker.manager(gone.agency()), gone, "leave").statusCode(200);
        offer.act(gone, handover, "accept").statusCode(409);
        offer.act(Worker.keyWorker(gone.agency()), handover, "accept").statusCode(200);
    }

    @Test
    void whoLeavesIsOfferedNobodyAnyMore() {
        Worker keyWorker = signedIn("Kim Able");
        Worker gone = signedIn("Lee Baker");
        Offer offer = new Offer(keyWorker, Worker.keyWorker(World.agency()), World.client(keyWorker));
        String handover = offer.madeTo(gone);
        mark(manager, gone, "leave").statusCode(200);
        offer.read(keyWorker, handover).body("status", equalTo("cancelled"));
        offer.madeTo(signedIn("Max Cole"));
    }

    @Test
    void whoLeavesWhileTheyAreGivenAClientIsNotGivenThem() throws Exception {
        Worker keyWorker = signedIn("Kim Able");
        Worker gone = signedIn("Lee Baker");
        Offer offer = new Offer(keyWorker, Worker.keyWorker(World.agency()), World.client(keyWorker));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection leaving = Owner.connect();
                Statement statement = leaving.createStatement()) {
            leaving.setAutoCommit(false);
            statement.execute("update worker set left_on = current_date where account = '" + gone.account() + "'");
            Future<ValidatableResponse> assigning = thread.submit(() -> offer.assign(keyWorker, gone));
            await().until(() -> !Owner.texts("select pid::text from pg_locks where not granted")
                    .isEmpty());
            leaving.commit();
            assigning.get().statusCode(409).body("type", equalTo("https://clientpathways.org/problems/worker-left"));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void onlyAManagerOfTheAgencyRecordsWhoLeft() {
        Worker keyWorker = signedIn("Kim Able");
        mark(keyWorker, keyWorker, "leave").statusCode(403);
        mark(Worker.manager(World.agency()), keyWorker, "leave").statusCode(404);
        Worker.of(agency, Roles.SERVICE_WORKER).asks().get("/workers").then().statusCode(403);
        Worker.manager(World.agency()).asks().get("/workers").then().body("items", empty());
    }

    private Worker named(String name) {
        return new Worker(
                List.of(agency),
                java.util.UUID.randomUUID(),
                name,
                Worker.keyWorker(agency).roles());
    }

    private Worker signedIn(String name) {
        Worker worker = named(name);
        worker.asks().get("/handovers?direction=sent").then().statusCode(200);
        return worker;
    }

    private ValidatableResponse workers() {
        return manager.asks().get("/workers").then().statusCode(200);
    }

    private static ValidatableResponse mark(Worker by, Worker whom, String what) {
        return by.asks().post("/workers/" + whom.account() + "/" + what).then();
    }
}
