package org.clientpathways.referral.client;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingDuplicatesTest {

    private Worker keyWorker;
    private String robert;
    private String bob;

    @BeforeEach
    void onePersonIsRegisteredTwice() {
        keyWorker = Worker.keyWorker(World.agency());
        robert = register("Robert", "Smith", List.of());
        bob = register("Bob", "Smith", List.of(robert));
    }

    @Test
    void whoMayBeTheSamePersonIsToldWithScoreAndReasons() {
        keyWorker
                .asks()
                .get("/clients/" + robert + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", contains(bob))
                .body("items[0].score", equalTo(85))
                .body("items[0].reasons", contains("same-sounding-name", "same-given-name", "same-birth-date"))
                .body("items[0].held", equalTo(true));
    }

    @Test
    void whatIsMergedAlreadyIsNoDuplicateAnyMore() {
        keyWorker
                .asks()
                .header("If-Match", "*")
                .body(Map.of("merged", bob))
                .post("/clients/" + robert + "/merge")
                .then()
                .statusCode(200);
        keyWorker.asks().get("/clients/" + robert + "/duplicates").then().body("items", empty());
    }

    @Test
    void aStrangerIsToldThatThereIsNothing() {
        Worker.keyWorker(World.agency())
                .asks()
                .get("/clients/" + robert + "/duplicates")
                .then()
                .statusCode(404);
    }

    private String register(String given, String family, List<String> others) {
        return keyWorker
                .asksOnce()
                .body(Map.of(
                        "givenName", given, "familyName", family, "bornOn", "1984-05-03", "acceptDuplicates", others))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
