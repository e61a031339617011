package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
    void aLongListComesInPages() {
        Line line = Line.withoutAgreement();
        String first = line.agree(List.of("identity"));
        String second = line.agree(List.of("identity"));
        String third = line.agree(List.of("identity"));
        String next = list(line, Map.of("limit", 2))
                .body("items.id", contains(third, second))
                .extract()
                .path("next");
        list(line, Map.of("limit", 2, "after", next))
                .body("items.id", contains(first))
                .body("next", nullValue());
        line.keyWorker()
                .asks()
                .get("/clients/" + line.client() + "/agreements?after=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void theVersionStandsInTheEntityTagAlone() {
        Line line = Line.withoutAgreement();
        line.keyWorker()
                .asks()
                .get("/agreements/" + line.agree(Line.SHARED))
                .then()
                .header("ETag", notNullValue())
                .body("version", nullValue());
    }

    @Test
    void anAgreementCanNameASingleService() {
        Line line = Line.withoutAgreement();
        Map<String, Object> terms = Giving.terms();
        terms.put("recipients", List.of(Map.of("service", line.service())));
        Giving.post(line, terms)
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
                    .body(Giving.terms())
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
        Map<String, Object> unknown = Giving.terms();
        unknown.put("recipients", List.of(Map.of("agency", "no-such-agency"), Map.of()));
        Giving.post(line, unknown).statusCode(400);
        unknown.put("recipients", List.of(Map.of("agency", "no-such-agency")));
        Giving.post(line, unknown).statusCode(400).body("violations.field", contains("recipients[0].agency"));
        Map<String, Object> backwards = Giving.terms();
        backwards.put("until", "2023-12-31");
        Giving.post(line, backwards)
                .statusCode(400)
                .body("violations.message", hasItem("The last day cannot be before the first"));
        Map<String, Object> empty = Giving.terms();
        empty.put("categories", List.of());
        Giving.post(line, empty).statusCode(400).body("violations.field", contains("categories"));
    }

    private static ValidatableResponse list(Line line, Map<String, ?> query) {
        return line.keyWorker()
                .asks()
                .queryParams(query)
                .get("/clients/" + line.client() + "/agreements")
                .then()
                .statusCode(200);
    }
}
