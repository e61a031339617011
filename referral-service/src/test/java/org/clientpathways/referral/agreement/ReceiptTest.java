package org.clientpathways.referral.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptTest {

    private Line line;
    private String theirs;

    @BeforeEach
    void aClientWhoAgreedToNothing() {
        line = Line.withoutAgreement();
        theirs = line.serviceWorker().agency();
    }

    @Test
    void itHasWhatTheStandardAsksFor() {
        String agreement = given(Map.of(
                "purposes", List.of("referral", "coordination"),
                "categories", List.of("contact", "health"),
                "until", "2999-12-31",
                "language", "Polish",
                "wording", "We would like to tell them who you are"));
        receipt(agreement)
                .body("schema_version", equalTo("ISO/IEC TS 27560:2023"))
                .body("receipt_id", notNullValue())
                .body("record_id", equalTo(agreement))
                .body("pii_principal_id", equalTo(line.client().toString()))
                .body("privacy_notice.reference", notNullValue())
                .body("privacy_notice.wording", equalTo("We would like to tell them who you are"))
                .body("language", equalTo("Polish"))
                .body("purposes.purpose_type", containsInAnyOrder("referral", "coordination"))
                .body("purposes[0].pii_information.pii_attribute_id", contains("contact", "health"))
                .body("purposes[0].pii_information.special_pii_category", contains(false, true))
                .body("purposes[0].pii_controllers", contains(line.keyWorker().agency()))
                .body("purposes[0].recipient_third_parties", contains(theirs))
                .body("purposes[0].storage_locations", notNullValue())
                .body("purposes[0].retention_period", notNullValue())
                .body("purposes[0].jurisdiction", notNullValue())
                .body("purposes[0].withdrawal_method", containsString("key worker"))
                .body("purposes[0].privacy_rights", not(empty()))
                .body("purposes[0].authority_party", notNullValue())
                .body("period.from", equalTo("2024-01-01"))
                .body("period.until", equalTo("2999-12-31"))
                .body("party_identification.party_id", contains(line.keyWorker().agency(), theirs))
                .body("party_identification.party_role", contains("pii-controller", "recipient"))
                .body("party_identification[1].party_name", equalTo("Agency " + theirs))
                .body("events.event_state", contains("given"))
                .body("events[0].event_type", equalTo("explicit"))
                .body("events[0].entity_id", equalTo(line.client().toString()))
                .body("events[0].validity_duration", equalTo("2024-01-01/2999-12-31"))
                .body("events[0].indication_method", equalTo("spoken"));
    }

    @Test
    void theLawsBasisIsToldApartFromTheAgreement() {
        receipt(given(Map.of()))
                .body("purposes[0].lawful_basis", startsWith("Not this agreement. Each referral names the law"));
    }

    @Test
    void aServiceIsNamedWithItsAgency() {
        String service = line.service().toString();
        receipt(given(Map.of("recipients", List.of(Map.of("service", line.service())))))
                .body("purposes[0].recipient_third_parties", contains(service))
                .body("party_identification[1].party_id", equalTo(service))
                .body("party_identification[1].party_type", equalTo("service"))
                .body("party_identification[1].party_name", equalTo("Service of " + theirs + ", Agency " + theirs));
    }

    @Test
    void aRepresentativeIsAParty() {
        receipt(given(Map.of(
                        "givenBy",
                        "representative",
                        "representative",
                        Map.of("name", "Sam Example", "authority", "guardian"))))
                .body("events[0].entity_id", equalTo("representative"))
                .body("party_identification[2].party_id", equalTo("representative"))
                .body("party_identification[2].party_name", equalTo("Sam Example"));
    }

    @Test
    void itTellsWhomTheClientTookOutAndWhenTheRestEnded() {
        String other = World.agency();
        String agreement = given(Map.of(
                "recipients", List.of(Map.of("agency", theirs), Map.of("agency", other)), "until", "2999-12-31"));
        line.keyWorker()
                .asks()
                .body(Map.of("agency", theirs))
                .post("/clients/" + line.client() + "/stop-sharing")
                .then()
                .statusCode(200);
        receipt(agreement)
                .body("purposes[0].recipient_third_parties", contains(other))
                .body("events.event_state", contains("given", "withdrawn"))
                .body("events[1].recipients", contains(theirs));
        line.withdraw(agreement);
        receipt(agreement)
                .body("events.event_state", contains("given", "withdrawn", "withdrawn"))
                .body("events[2].recipients", contains(other));
    }

    @Test
    void anEndThatCameByItselfHasNobodyWhoDidIt() {
        String agreement = given(Map.of("until", "2024-06-30"));
        receipt(agreement)
                .body("events.event_state", contains("given", "expired"))
                .body("events[1]", not(hasKey("entity_id")));
        line.withdraw(agreement);
        receipt(agreement).body("events.event_state", contains("given", "expired", "withdrawn"));
    }

    @Test
    void oneThatWasReplacedTellsByWhich() {
        String old = given(Map.of());
        String before = receipt(old).extract().path("receipt_id");
        String newer = given(Map.of("replaces", old));
        receipt(newer).body("replaces", equalTo(old));
        receipt(old)
                .body("replaced_by", equalTo(newer))
                .body("events.event_state", contains("given", "replaced"))
                .body("receipt_id", not(equalTo(before)));
    }

    @Test
    void theSameStateGivesTheSameReceipt() {
        String agreement = given(Map.of());
        String id = receipt(agreement).extract().path("receipt_id");
        receipt(agreement).body("receipt_id", equalTo(id));
    }

    @Test
    void theApisDescriptionHasTheStandardsNamesToo() {
        RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .body("components.schemas.ConsentReceipt.properties", hasKey("pii_principal_id"))
                .body("components.schemas.ReceiptPurpose.properties", hasKey("recipient_third_parties"))
                .body("components.schemas.ReceiptEvent.properties", hasKey("event_state"));
    }

    @Test
    void onlyTheHoldersKeyWorkersAndGovernanceReadReceiptsAndLists() {
        String agreement = line.agree(Line.SHARED);
        line.sent();
        String receipt = "/agreements/" + agreement + "/receipt";
        String list = "/clients/" + line.client() + "/agreements";
        String holder = line.keyWorker().agency();
        for (String path : List.of(receipt, list)) {
            assertAnswer(Worker.of(holder, Roles.GOVERNANCE), path, 200);
            assertAnswer(Worker.keyWorker(holder), path, 200);
            assertAnswer(line.serviceWorker(), path, 403);
            assertAnswer(Worker.keyWorker(theirs), path, 404);
            assertAnswer(Worker.of(theirs, Roles.GOVERNANCE), path, 404);
        }
        assertAnswer(line.keyWorker(), "/agreements/" + Ids.next() + "/receipt", 404);
    }

    private static void assertAnswer(Worker worker, String path, int status) {
        worker.asks().get(path).then().statusCode(status);
    }

    private String given(Map<String, ?> otherwise) {
        Map<String, Object> terms = Giving.terms("recipients", List.of(Map.of("agency", theirs)));
        terms.putAll(otherwise);
        return Giving.given(line, terms);
    }

    private ValidatableResponse receipt(String agreement) {
        return line.keyWorker()
                .asks()
                .get("/agreements/" + agreement + "/receipt")
                .then()
                .statusCode(200);
    }
}
