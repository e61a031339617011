package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementsTest {

    @Inject
    Journaled journal;

    @Test
    void whatTheClientAgreedToIsKeptAndListedTheNewestFirst() {
        Line line = Line.withoutAgreement();
        String first = line.agree(List.of("identity"));
        String second = line.agree(List.of("contact", "identity"));
        line.keyWorker()
                .asks()
                .get("/clients/" + line.client() + "/agreements")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items[0].categories", contains("identity", "contact"))
                .body("items[0].status", equalTo("given"))
                .body(
                        "items[0].recipients[0].agency",
                        equalTo(line.serviceWorker().agency()));
    }

    @Test
    void anAgreementCanNameASingleService() {
        Line line = Line.withoutAgreement();
        Map<String, Object> terms = terms();
        terms.put("recipients", List.of(Map.of("service", line.service())));
        post(line, terms)
                .statusCode(201)
                .body("recipients[0].service", equalTo(line.service().toString()))
                .body("recipients[0].agency", equalTo(line.serviceWorker().agency()));
        line.post(line.request()).statusCode(201);
    }

    @Test
    void itIsPublishedWhenGivenAndWhenTakenBack() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        line.withdraw(agreement);
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.subject().equals(agreement))
                .extracting(Journaled.Event::type)
                .containsExactly("org.clientpathways.agreement.given.v1", "org.clientpathways.agreement.withdrawn.v1");
    }

    @Test
    void takingItBackTwiceIsTold() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        line.withdraw(agreement);
        line.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(409);
        line.keyWorker()
                .asks()
                .get("/agreements/" + agreement)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("withdrawnAt", notNullValue());
    }

    @Test
    void takingItBackNeedsTheVersionThatWasSeen() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        line.keyWorker()
                .asks()
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(428);
        line.keyWorker()
                .asks()
                .header("If-Match", "\"99\"")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(412);
    }

    @Test
    void anUnrelatedAgencyAndTheRecipientItselfDoNotFindIt() {
        Line line = Line.withAgreement();
        String agreement = line.agree(Line.SHARED);
        line.sent();
        Worker recipient = Worker.keyWorker(line.serviceWorker().agency());
        for (Worker worker : List.of(recipient, Worker.keyWorker(World.agency()))) {
            worker.asks().get("/agreements/" + agreement).then().statusCode(404);
            worker.asks()
                    .get("/clients/" + line.client() + "/agreements")
                    .then()
                    .statusCode(404);
            worker.asksOnce()
                    .body(terms())
                    .post("/clients/" + line.client() + "/agreements")
                    .then()
                    .statusCode(404);
            worker.asks()
                    .header("If-Match", "*")
                    .body("{}")
                    .post("/agreements/" + agreement + "/withdraw")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatDoesNotHoldTogetherIsNamed() {
        Line line = Line.withoutAgreement();
        Map<String, Object> unknown = terms();
        unknown.put("recipients", List.of(Map.of("agency", "no-such-agency"), Map.of()));
        post(line, unknown).statusCode(400);
        unknown.put("recipients", List.of(Map.of("agency", "no-such-agency")));
        post(line, unknown).statusCode(400).body("violations.field", contains("recipients[0].agency"));
        Map<String, Object> backwards = terms();
        backwards.put("until", "2023-12-31");
        post(line, backwards)
                .statusCode(400)
                .body("violations.message", hasItem("The last day cannot be before the first"));
        Map<String, Object> empty = terms();
        empty.put("categories", List.of());
        post(line, empty).statusCode(400).body("violations.field", contains("categories"));
    }

    private static io.restassured.response.ValidatableResponse post(Line line, Map<String, ?> terms) {
        return line.keyWorker()
                .asksOnce()
                .body(terms)
                .post("/clients/" + line.client() + "/agreements")
                .then();
    }

    private static Map<String, Object> terms() {
        return new HashMap<>(Map.of(
                "recipients",
                List.of(Map.of("agency", World.agency())),
                "purposes",
                List.of("referral"),
                "categories",
                List.of("identity", "contact"),
                "from",
                "2024-01-01",
                "given",
                "spoken",
                "givenBy",
                "client"));
    }
}
