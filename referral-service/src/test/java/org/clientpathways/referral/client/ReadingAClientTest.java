package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAClientTest {

    private Worker keyWorker;
    private UUID client;

    @BeforeEach
    void aClientIsRegistered() {
        keyWorker = Worker.keyWorker(World.agency());
        client = World.client(keyWorker);
    }

    @Test
    void theAgencyThatRegisteredTheClientSeesAll() {
        read(Worker.keyWorker(keyWorker.agency()))
                .statusCode(200)
                .body("givenName", equalTo("Robin"))
                .body("phone", equalTo("01632 960123"))
                .body("refused", empty());
    }

    @Test
    void anUnrelatedAgencyGetsTheSameAsForARandomId() {
        Worker outsider = Worker.keyWorker(World.agency());
        Response foreign = outsider.asks().get("/clients/" + client);
        Response random = outsider.asks().get("/clients/" + UUID.randomUUID());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(random.asString());
        assertThat(foreign.headers().asList()).isEqualTo(random.headers().asList());
    }

    @Test
    void anAgreementAloneLetsItsRecipientReadByIdButNotSearch() {
        Worker recipient = Worker.keyWorker(World.agency());
        agree(recipient.agency(), "coordination", List.of("identity"));
        read(recipient)
                .statusCode(200)
                .body("givenName", equalTo("Robin"))
                .body("refused", containsInAnyOrder("contact", "access-needs", "characteristics", "route"))
                .header("ETag", nullValue())
                .body("$", not(hasKey("postcode")))
                .body("$", not(hasKey("phone")))
                .body("$", not(hasKey("language")))
                .body("$", not(hasKey("accessNeeds")))
                .body("$", not(hasKey("registeredBy")))
                .body("$", not(hasKey("keyWorker")))
                .body("$", not(hasKey("sex")));
        recipient
                .asks()
                .body(Map.of("bornOn", read(recipient).extract().path("bornOn")))
                .post("/clients/search")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsSharedForAReferralIsNotSharedForCoordination() {
        Worker recipient = Worker.keyWorker(World.agency());
        agree(recipient.agency(), "referral", List.of("identity", "contact"));
        read(recipient).statusCode(404);
    }

    @Test
    void anAgreementThatWasTakenBackBindsAtOnce() {
        Worker recipient = Worker.keyWorker(World.agency());
        String agreement = agree(recipient.agency(), "coordination", List.of("identity", "contact"));
        read(recipient).statusCode(200);
        keyWorker
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(200);
        read(recipient).statusCode(404);
    }

    @Test
    void aPartyToAReferralFindsTheClientOnlyWhileItMayKnowTheName() {
        Line line = Line.withAgreement();
        line.sent();
        client = line.client();
        Worker receiver = line.serviceWorker();
        read(receiver).statusCode(200).body("$", not(hasKey("givenName")));
        Map<String, Object> born = Map.of(
                "bornOn",
                line.keyWorker()
                        .asks()
                        .get("/clients/" + client)
                        .then()
                        .extract()
                        .path("bornOn"));
        search(receiver, born).body("items", empty());
        keyWorker = line.keyWorker();
        agree(receiver.agency(), "coordination", List.of("identity"));
        search(receiver, born).body("items.id", equalTo(List.of(client.toString())));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        RestAssured.given()
                .get("/clients/" + client)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/not-authenticated"));
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get("/clients/" + client)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void withoutTheRoleNothingIsAnswered() {
        read(Worker.manager(keyWorker.agency()))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/forbidden"));
        Worker.serviceWorker(keyWorker.agency())
                .asksOnce()
                .body(Map.of("givenName", "Jane", "familyName", "Dunmore", "bornOn", "1984-05-30"))
                .post("/clients")
                .then()
                .statusCode(403);
    }

    @Test
    void whoActsForNoOneAgencyIsRefused() {
        for (List<String> agencies : List.of(List.<String>of(), List.of(keyWorker.agency(), "another"))) {
            read(new Worker(agencies, UUID.randomUUID(), "Two Hats", Set.of(Roles.KEY_WORKER)))
                    .statusCode(403)
                    .body("type", equalTo("https://clientpathways.org/problems/no-single-agency"));
        }
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        keyWorker.asks().get("/clients/1%20or%201=1").then().statusCode(404).contentType("application/problem+json");
    }

    private ValidatableResponse read(Worker worker) {
        return worker.asks().get("/clients/" + client).then();
    }

    private static ValidatableResponse search(Worker worker, Map<String, Object> search) {
        return worker.asks().body(search).post("/clients/search").then().statusCode(200);
    }

    private String agree(String agency, String purpose, List<String> categories) {
        return keyWorker
                .asksOnce()
                .body(Map.of(
                        "recipients",
                        List.of(Map.of("agency", agency)),
                        "purposes",
                        List.of(purpose),
                        "categories",
                        categories,
                        "from",
                        "2024-01-01",
                        "given",
                        "spoken",
                        "givenBy",
                        "client"))
                .post("/clients/" + client + "/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
