package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;
import static org.clientpathways.notification.testing.Story.COUNCIL;
import static org.clientpathways.notification.testing.Story.TRUST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import java.time.Duration;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.ReferralServiceStandIn;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAlertsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final Story story = new Story();
    private ReferralServiceStandIn referralService;
    private Publisher publisher;
    private int published;

    @BeforeEach
    void connect() {
        publisher = new Publisher(broker);
        story.keyWorker(COUNCIL, keyWorker.account());
        referralService = new ReferralServiceStandIn(server).knowsATie(story.client);
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void theKeyWorkerReadsWhyAReferralWasDeclined() {
        var referral = story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        keyWorker
                .asks()
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items.kind", contains("declined"))
                .body("items.reason", contains("no-capacity"))
                .body("items.clientId", contains(story.client.toString()))
                .body("items.referralId", contains(referral.id.toString()))
                .body("items.serviceId", contains(referral.service.toString()));
    }

    @Test
    void anAlertGoesAwayWhenTheThingIsDone() {
        var referral = story.referral(HOUSING).sent().silence();
        publish();
        awaitCount(keyWorker, 1);
        referral.accepted();
        publish();
        awaitCount(keyWorker, 0);
    }

    @Test
    void anAlertThatTheKeyWorkerHasDealtWithStaysAwayWhateverComesNext() {
        var referral = story.referral(HOUSING).sent().accepted().started();
        publish();
        awaitCount(keyWorker, 1);
        String id = keyWorker.asks().get("/alerts").path("items[0].id");
        for (int twice = 0; twice < 2; twice++) {
            keyWorker
                    .asks()
                    .post("/alerts/" + id + "/done")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("doneAt", notNullValue());
        }
        awaitCount(keyWorker, 0);
        story.referral(MONEY_AND_DEBT).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        keyWorker.asks().get("/alerts").then().body("items.kind", contains("declined"));
    }

    @Test
    void alertsGoToTheNewKeyWorkerWithTheClient() {
        Worker next = Worker.keyWorker(COUNCIL);
        story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        story.keyWorker(COUNCIL, next.account());
        publish();
        awaitCount(next, 1);
        awaitCount(keyWorker, 1);
        next.asks().get("/alerts").then().body("items.kind", contains("declined"));
        keyWorker.asks().get("/alerts").then().body("items.kind", contains("handed-over"));
    }

    @Test
    void aKeyWorkerIsToldOnlyOfReferralsThatTheirAgencySent() {
        story.referral(HOUSING, "larkshire-health", TRUST).sent().declined();
        story.referral(HOUSING, "larkshire-health", COUNCIL).sent().declined();
        story.referral(MONEY_AND_DEBT).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        keyWorker.asks().get("/alerts").then().body("items.serviceId", hasSize(1));
    }

    @Test
    void nobodyElseSeesThemOrMarksThem() {
        story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        String id = keyWorker.asks().get("/alerts").path("items[0].id");
        Worker colleague = Worker.keyWorker(COUNCIL);
        Worker sameAccountElsewhere =
                new Worker(java.util.List.of(TRUST), keyWorker.account(), java.util.Set.of(Roles.KEY_WORKER));
        for (Worker other : new Worker[] {colleague, sameAccountElsewhere}) {
            other.asks().get("/alerts").then().statusCode(200).body("items", empty());
            String told = other.asks()
                    .post("/alerts/" + id + "/done")
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            other.asks()
                    .post("/alerts/" + Ids.next() + "/done")
                    .then()
                    .statusCode(404)
                    .body(equalTo(told));
        }
        Worker.of(COUNCIL, Roles.MANAGER).asks().get("/alerts").then().statusCode(403);
    }

    @Test
    void pagesFollowOnEachOther() {
        for (int i = 0; i < 3; i++) {
            story.referral(i == 0 ? HOUSING : MONEY_AND_DEBT).sent().accepted().started();
        }
        publish();
        awaitCount(keyWorker, 3);
        var first = keyWorker
                .asks()
                .get("/alerts?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();
        keyWorker
                .asks()
                .queryParam("after", first.<String>path("next"))
                .get("/alerts")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null))
                .body("count", equalTo(3));
    }

    @Test
    void whatWasToldBeforeAnInstantIsReadAndCountedAlone() {
        story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        keyWorker
                .asks()
                .get("/alerts?toldBefore=2999-01-01T07:00:00Z")
                .then()
                .body("items", hasSize(1))
                .body("count", equalTo(1));
        keyWorker
                .asks()
                .get("/alerts?toldBefore=2026-03-01T07:00:00Z")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("count", equalTo(0));
        for (String wrong : new String[] {"yesterday", "-999999999-01-01T00:00:00Z"}) {
            keyWorker
                    .asks()
                    .queryParam("toldBefore", wrong)
                    .get("/alerts")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("toldBefore"));
        }
    }

    @Test
    void ofAClientThatTheAgencyWorksWithNoMoreNothingIsToldNorCountedNorMarked() {
        Story gone = new Story();
        gone.keyWorker(COUNCIL, keyWorker.account());
        gone.referral(HOUSING).sent().declined();
        publisher.publish(gone.events());
        story.referral(HOUSING).sent().declined();
        publish();
        referralService.knowsATie(gone.client);
        awaitCount(keyWorker, 2);
        String id = keyWorker.asks().get("/alerts").path("items.find { it.clientId == '" + gone.client + "' }.id");

        referralService.knowsNoTie(gone.client);

        keyWorker
                .asks()
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items.clientId", contains(story.client.toString()))
                .body("count", equalTo(1));
        String told = keyWorker
                .asks()
                .post("/alerts/" + id + "/done")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        keyWorker
                .asks()
                .post("/alerts/" + Ids.next() + "/done")
                .then()
                .statusCode(404)
                .body(equalTo(told));
    }

    @Test
    void itIsAskedOnceWithTheServicesOwnAccountForTheAgencyAndAccountThatAsk() {
        story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        referralService.forgets();

        String id = keyWorker.asks().get("/alerts").path("items[0].id");

        assertThat(referralService.asked())
                .singleElement()
                .asString()
                .contains("\"agency\":\"" + COUNCIL + "\"")
                .contains("\"account\":\"" + keyWorker.account() + "\"")
                .contains("\"purpose\":\"coordination\"")
                .contains("\"through\":\"GET /alerts\"")
                .contains("\"serviceWorker\":false")
                .contains(story.client.toString());
        keyWorker.asks().post("/alerts/" + id + "/done").then().statusCode(200);
        assertThat(referralService.asked()).hasSize(2).last().asString().contains("POST /alerts/{id}/done");
    }

    @Test
    void noAnswerAboutWhomMayBeToldOfMeansNo() {
        story.referral(HOUSING).sent().declined();
        publish();
        awaitCount(keyWorker, 1);
        String id = keyWorker.asks().get("/alerts").path("items[0].id");

        referralService.isAway();
        keyWorker
                .asks()
                .get("/alerts")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/unavailable"))
                .body("count", nullValue());
        referralService.isIll();
        keyWorker.asks().get("/alerts").then().statusCode(503);
        keyWorker.asks().post("/alerts/" + id + "/done").then().statusCode(503);

        referralService.knowsATie(story.client);
        awaitCount(keyWorker, 1);
    }

    private void publish() {
        var events = story.events();
        publisher.publish(events.subList(published, events.size()));
        published = events.size();
    }

    private static void awaitCount(Worker worker, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        worker.asks().get("/alerts").then().statusCode(200).body("count", equalTo(count)));
    }
}
