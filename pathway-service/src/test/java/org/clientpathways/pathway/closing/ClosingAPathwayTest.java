package org.clientpathways.pathway.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingAPathwayTest {

    private static final LocalDate TODAY_IN_LONDON = LocalDate.now(ZoneId.of("Europe/London"));

    @OidcWireMock
    WireMockServer server;

    private final UUID housing = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final UUID client = story.client;
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final Tables tables = Tables.ofTheService();
    private ClientStory.Referral referral;

    @BeforeEach
    void aClientInAService() {
        new ReferralServiceStandIn(server).permitsRoute(client);
        story.keyWorker(0, COUNCIL, keyWorker.account());
        referral = story.referralTo(housing).sent(TODAY - 9).accepted(TODAY - 8).started(TODAY - 5);
        Shown.told(story);
    }

    @Test
    void aPathwayIsClosedOnceItsReferralsEndedAndItsPlanEndsWithIt() {
        plan();
        close(keyWorker)
                .statusCode(409)
                .body("type", endsWith("referrals-open"))
                .body("open", equalTo(1))
                .body("detail", containsString("1 referral is still open"));
        referral.ended(TODAY - 2);
        Shown.told(story);
        route().body("spells.findAll { it.kind == 'between-services' }.open", contains(true));

        close(keyWorker).statusCode(200).body("outcome", equalTo("need-met")).body("planned", equalTo(true));

        route().body("closing.closedAt", notNullValue())
                .body("closing.agency", equalTo(COUNCIL))
                .body("plan.endedAt", notNullValue())
                .body("plan.steps.status", contains("dropped"))
                .body("spells.findAll { it.kind == 'between-services' }.open", contains(false));
        close(keyWorker).statusCode(409).body("type", endsWith("already-closed"));
        assertThat(told()).containsExactly("need-met");
    }

    @Test
    void aNewReferralOpensItAgainAndItMayBeClosedAnew() {
        referral.ended(TODAY - 2);
        Shown.told(story);
        close(keyWorker).statusCode(200);

        var again = story.referralTo(housing).sent(TODAY + 0.01);
        Shown.told(story);
        route().body("closing", nullValue());
        again.withdrawn(TODAY + 0.02, org.clientpathways.contracts.code.DecidedBy.CLIENT);
        Shown.told(story);

        close(keyWorker).statusCode(200);
        assertThat(told()).hasSize(2);
    }

    @Test
    void aNewPlanMayBeGivenAfterTheOldOneEnded() {
        plan();
        referral.ended(TODAY - 2);
        Shown.told(story);
        close(keyWorker).statusCode(200);

        plan(TODAY_IN_LONDON.minusDays(1))
                .statusCode(400)
                .body("violations[0].field", equalTo("startsOn"))
                .body("violations[0].message", containsString("last closed"));
        plan(TODAY_IN_LONDON).statusCode(201);
        route().body("plan.endedAt", nullValue())
                .body("spells.findAll { it.kind == 'between-services' }.open", hasItem(true));
    }

    @Test
    void onlyTheKeyWorkerClosesAndForStrangersThereIsNothingToClose() {
        referral.ended(TODAY - 2);
        Shown.told(story);

        close(Worker.keyWorker(COUNCIL)).statusCode(403).body("type", endsWith("not-key-worker"));
        close(Worker.of(COUNCIL, Roles.SERVICE_WORKER)).statusCode(403);
        new ReferralServiceStandIn(server).knowsNoTie(client);
        Worker stranger = Worker.keyWorker(HEALTH);
        String random = stranger.asks()
                .get("/pathways/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(close(stranger).statusCode(404).extract().asString()).isEqualTo(random);
        assertThat(told()).isEmpty();
    }

    private void plan() {
        plan(TODAY_IN_LONDON.minusDays(1)).statusCode(201);
    }

    private ValidatableResponse plan(LocalDate startsOn) {
        return keyWorker
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "startsOn",
                        startsOn.toString(),
                        "steps",
                        List.of(Map.of(
                                "key",
                                "next",
                                "need",
                                "employment",
                                "dueOn",
                                TODAY_IN_LONDON.plusDays(9).toString()))))
                .post("/pathways/" + client + "/plan")
                .then();
    }

    private ValidatableResponse close(Worker worker) {
        return worker.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "need-met", "planned", true))
                .post("/pathways/" + client + "/close")
                .then();
    }

    private ValidatableResponse route() {
        return keyWorker.asks().get("/pathways/" + client).then().statusCode(200);
    }

    private List<String> told() {
        return tables.texts("select data::json ->> 'outcome' from journal where key = '" + client
                + "' and type = 'org.clientpathways.pathway.closed.v1' order by sequence");
    }
}
