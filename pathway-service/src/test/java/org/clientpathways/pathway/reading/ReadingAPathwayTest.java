package org.clientpathways.pathway.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAPathwayTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    private final UUID housing = Ids.next();
    private final UUID clinic = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final UUID client = story.client;
    private ReferralServiceStandIn referralService;
    private ClientStory.Referral atTheTrust;

    /** A client of the council who was with the health board and is now with the trust. */
    @BeforeEach
    void aRouteOverTwoAgencies() {
        referralService = new ReferralServiceStandIn(server);
        story.keyWorker(0, COUNCIL, Ids.next());
        story.referral(clinic, COUNCIL, HEALTH).sent(0).accepted(1).started(2).ended(20);
        atTheTrust =
                story.referral(housing, COUNCIL, TRUST).sent(10).accepted(12).started(30);
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(Stream.concat(
                            Stream.of(
                                    DirectoryEvents.agency(1, TRUST, "Harbour Trust"),
                                    DirectoryEvents.service(1, housing, "Housing Options")),
                            story.events().stream())
                    .toList());
        }
        Tables tables = Tables.ofTheService();
        await().until(() -> tables.number("select count(*) from taken_event where client_id = '" + client + "'") == 8
                && tables.number("select count(*) from service where id = '" + housing + "'") == 1);
    }

    @Test
    void aKeyWorkerReadsTheWholeRouteOfTheirClient() {
        referralService.permitsRoute(client);

        read(Worker.keyWorker(COUNCIL))
                .statusCode(200)
                .body("clientId", equalTo(client.toString()))
                .body("openedAt", equalTo(day(0).toString()))
                .body("clockStartedAt", equalTo(day(10).toString()))
                .body("status", equalTo("open"))
                .body("refused", empty())
                .body("steps", hasSize(2))
                .body("steps[0].from", equalTo("outside"))
                .body("steps[0].how", equalTo("ended"))
                .body("steps[1].id", equalTo(atTheTrust.id.toString()))
                .body("steps[1].service.name", equalTo("Housing Options"))
                .body("steps[1].service.agency.alias", equalTo(TRUST))
                .body("steps[1].service.agency.name", equalTo("Harbour Trust"))
                .body("steps[1].from", equalTo(clinic.toString()))
                .body("steps[1].status", equalTo("started"))
                .body("steps[1].waitingAt", equalTo(day(12).toString()))
                .body("steps[1].leftAt", nullValue())
                .body("handovers[1].to", equalTo(housing.toString()))
                .body("handovers[1].response", equalTo("accepted"))
                .body(
                        "milestones.what",
                        contains("sent", "accepted", "started", "sent", "accepted", "ended", "started"))
                .body("milestones[5].outcome", equalTo("need-met"));
    }

    @Test
    void theTimeIsToldInSpellsWithTheirPlaceTheirDaysAndWhatEndedThem() {
        referralService.permitsRoute(client);

        read(Worker.keyWorker(COUNCIL))
                .body(
                        "spells.kind",
                        contains(
                                "awaiting-response",
                                "waiting-to-start",
                                "in-service",
                                "awaiting-response",
                                "waiting-to-start",
                                "between-services",
                                "in-service"))
                .body("spells[2].place.service", equalTo(clinic.toString()))
                .body("spells[2].days", equalTo(18))
                .body("spells[4].place.from", equalTo(clinic.toString()))
                .body("spells[4].place.to", equalTo(housing.toString()))
                .body("spells[4].endedBy", equalTo("started"))
                .body("spells[4].open", equalTo(false))
                .body("spells[5].begin", equalTo(day(20).toString()))
                .body("spells[5].end", equalTo(day(30).toString()))
                .body("spells[6].open", equalTo(true))
                .body("spells[6].end", nullValue());
    }

    @Test
    void aRedirectIsOneChainWithOneClockAndWhatIsHeldIsAStep() {
        UUID next = Ids.next();
        var waits = story.referral(clinic, COUNCIL, HEALTH).sent(40);
        var held = waits.redirectedAndHeld(44, next, TRUST);
        publishAlso();
        referralService.permitsRoute(client);

        read(Worker.keyWorker(COUNCIL))
                .body("chains.size()", equalTo(3))
                .body("chains[0].days", equalTo(2))
                .body("chains[0].closedAt", equalTo(day(20).toString()))
                .body("chains[2].steps", contains(waits.id.toString(), held.id.toString()))
                .body("chains[2].clockStartedAt", equalTo(day(40).toString()))
                .body("chains[2].startedAt", nullValue())
                .body("steps[2].status", equalTo("redirected"))
                .body("steps[2].how", equalTo("redirected"))
                .body("steps[3].status", equalTo("held"))
                .body("steps[3].enteredAt", equalTo(day(44).toString()))
                .body("steps[3].sentAt", nullValue())
                .body("spells.kind", hasItem("held-for-agreement"));
    }

    @Test
    void theStaffOfTheServiceThatRedirectsAreNotToldWhereItIsHeld() {
        UUID next = Ids.next();
        var waits = story.referral(housing, COUNCIL, TRUST).sent(40);
        var held = waits.redirectedAndHeld(44, next, HEALTH);
        publishAlso();
        referralService.refusesRoute(client).knowsTheStaffOf(housing);

        String seen = read(Worker.of(TRUST, Roles.SERVICE_WORKER))
                .body("steps.status", contains("started", "redirected"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain(held.id.toString()).doesNotContain(next.toString());
    }

    @Test
    void theAgencyThatAHeldReferralWouldGoToLearnsOfItWhenItIsSentThoughItSeesTheWholeRoute() {
        UUID next = Ids.next();
        var waits = story.referral(housing, COUNCIL, TRUST).sent(40);
        var held = waits.redirectedAndHeld(44, next, HEALTH);
        publishAlso();
        referralService.permitsRouteToARecipient(client);
        Worker recipient = Worker.keyWorker(HEALTH);

        String before = read(recipient)
                .body("steps.status", contains("ended", "started", "redirected"))
                .extract()
                .asString();
        assertThat(before).doesNotContain(held.id.toString()).doesNotContain(next.toString());
        held.sentOn(50, waits);
        publishAlso();

        read(recipient).body("steps.status", contains("ended", "started", "redirected", "sent"));
    }

    @Test
    void theStaffOfTwoServicesOfOneAgencyAreNotToldWhatIsHeldBetweenThem() {
        UUID next = Ids.next();
        var waits = story.referral(housing, COUNCIL, TRUST).sent(40);
        waits.redirectedAndHeld(44, next, TRUST);
        publishAlso();
        referralService.refusesRoute(client).knowsTheStaffOf(housing).knowsTheStaffOf(next);

        read(Worker.of(TRUST, Roles.SERVICE_WORKER)).body("steps.status", contains("started", "redirected"));
    }

    @Test
    void signpostsAreForTheAgencyThatGaveThemAndTheKeyWorkersOwn() {
        UUID given = Ids.next();
        story.signpost(3, given, housing, COUNCIL, LocalDate.parse("2026-01-20"))
                .followedUp(18, given, housing, COUNCIL, SignpostResult.COULD_NOT, null);
        publishAlso();
        referralService.permitsRoute(client).knowsTheStaffOf(housing);

        read(Worker.keyWorker(COUNCIL))
                .body("signposts.size()", equalTo(1))
                .body("signposts[0].id", equalTo(given.toString()))
                .body("signposts[0].service.name", equalTo("Housing Options"))
                .body("signposts[0].status", equalTo("followed-up"))
                .body("signposts[0].result", equalTo("could-not"))
                .body("signposts[0].obstacle", equalTo("too-far"))
                .body("signposts[0].followUpOn", nullValue());
        read(Worker.keyWorker(HEALTH)).body("signposts", empty());
        read(Worker.of(TRUST, Roles.SERVICE_WORKER)).body("signposts", empty());
    }

    @Test
    void anOverrideShowsTheWholeRouteAsAnAgreementDoes() {
        referralService.permitsRoute(client, "override");

        read(Worker.keyWorker(HEALTH)).statusCode(200).body("refused", empty()).body("steps", hasSize(2));
    }

    @Test
    void theStaffOfAServiceSeeItsReferralsAndNoTraceOfTheOthers() {
        referralService.refusesRoute(client).knowsTheStaffOf(housing);

        String seen = read(Worker.of(TRUST, Roles.SERVICE_WORKER))
                .statusCode(200)
                .body("refused", contains("route"))
                .body("steps.id", contains(atTheTrust.id.toString()))
                .body("steps[0].from", equalTo("outside"))
                .body("openedAt", equalTo(day(10).toString()))
                .body("spells.kind", not(hasItem("between-services")))
                .extract()
                .asString();

        assertThat(seen).doesNotContain(clinic.toString()).doesNotContain(HEALTH);
    }

    @Test
    void whyAReferralWasWithdrawnIsForTheReferrerAndForWhomTheRouteIsPermitted() {
        atTheTrust.withdrawn(40, DecidedBy.CLIENT);
        publishAlso();
        referralService.refusesRoute(client).knowsTheStaffOf(housing);

        read(Worker.of(TRUST, Roles.SERVICE_WORKER))
                .body("milestones.what", hasItem("withdrawn-by-client"))
                .body("milestones.reason", not(hasItem("client-changed-mind")));
        read(Worker.keyWorker(COUNCIL)).body("milestones.reason", hasItem("client-changed-mind"));
    }

    @Test
    void whoIsNotOfTheServiceSeesNothingOfAReferralThatTheirAgencyReceived() {
        referralService.refusesRoute(client).knowsTheStaffOf(Ids.next());

        for (String role : List.of(
                Roles.SERVICE_WORKER, Roles.KEY_WORKER, Roles.MANAGER, Roles.PARTNERSHIP_MANAGER, Roles.GOVERNANCE)) {
            String seen = read(Worker.of(TRUST, role))
                    .statusCode(200)
                    .body("refused", contains("route"))
                    .body("steps", empty())
                    .body("handovers", empty())
                    .body("spells", empty())
                    .body("milestones", empty())
                    .body("openedAt", nullValue())
                    .body("status", nullValue())
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain(housing.toString());
        }
    }

    @Test
    void theHoldersKeyWorkersSeeTheReferralsTheyMadeAndWhatBecameOfThemAndNotWhatPassesBetweenOthers() {
        ClientStory.Referral betweenOthers =
                story.referral(Ids.next(), HEALTH, TRUST).sent(40).accepted(41);
        publishAlso();
        referralService.knowsTheHolder(client);

        String seen = read(Worker.keyWorker(COUNCIL))
                .statusCode(200)
                .body("refused", contains("route"))
                .body("steps", hasSize(2))
                .body("steps[0].how", equalTo("ended"))
                .body("steps[1].status", equalTo("started"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain(betweenOthers.id.toString());
        read(Worker.of(COUNCIL, Roles.SERVICE_WORKER)).statusCode(200).body("steps", empty());
    }

    @Test
    void aReferringAgencysKeyWorkersSeeTheirReferralThoughTheAgencyDoesNotHoldTheClient() {
        ClientStory.Referral own = story.referral(housing, HEALTH, TRUST).sent(40);
        publishAlso();
        referralService.refusesRoute(client);

        read(Worker.keyWorker(HEALTH)).statusCode(200).body("steps.id", contains(own.id.toString()));
    }

    @Test
    void anAnswerThatGivesNoBasisShowsNotTheWhole() {
        referralService.permitsRoute(client, "something-new");

        read(Worker.keyWorker(TRUST)).statusCode(200).body("steps", empty());
    }

    @Test
    void itAsksOnceWithItsOwnAccountForTheAgencyAndAccountThatAsk() {
        referralService.permitsRoute(client);
        Worker worker = Worker.keyWorker(COUNCIL);

        read(worker);

        assertThat(referralService.asked())
                .singleElement()
                .asString()
                .contains("\"agency\":\"" + COUNCIL + "\"")
                .contains("\"account\":\"" + worker.account() + "\"")
                .contains("\"purpose\":\"coordination\"")
                .contains("\"categories\":[\"route\"]")
                .contains("\"through\":\"GET /pathways/{clientId}\"")
                .contains("\"serviceWorker\":false")
                .contains(client.toString());
    }

    @Test
    void itSaysWhetherTheAccountAsksAsAServiceWorker() {
        referralService.refusesRoute(client);

        read(Worker.of(TRUST, Roles.SERVICE_WORKER));

        assertThat(referralService.asked()).singleElement().asString().contains("\"serviceWorker\":true");
    }

    @Test
    void anAgencyForWhichTheClientDoesNotExistGetsTheSameAnswerAsForOneThatIsNotThere() {
        UUID nobody = Ids.next();
        referralService.knowsNoTie(client).knowsNoTie(nobody);
        Worker outsider = Worker.keyWorker("far-fields");

        String forTheClient = read(outsider).statusCode(404).extract().asString();
        String forNobody = outsider.asks()
                .get("/pathways/" + nobody)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .asString();
        String forNonsense = outsider.asks()
                .get("/pathways/nonsense")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(forTheClient).isEqualTo(forNobody).isEqualTo(forNonsense);
    }

    @Test
    void anAgencyWhoseTieHasEndedGetsThatAnswerToo() {
        referralService.knowsNoTie(client);

        read(Worker.keyWorker(COUNCIL)).statusCode(404);
    }

    @Test
    void noAnswerAboutWhatMayBeShownMeansNo() {
        referralService.isAway();
        read(Worker.keyWorker(COUNCIL))
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/unavailable"))
                .body("steps", nullValue());

        referralService.isIll();
        read(Worker.keyWorker(COUNCIL)).statusCode(503);
    }

    @Test
    void whoMayNotAskIsToldSo() {
        RestAssured.get("/pathways/" + client)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType("application/problem+json");
        RestAssured.given()
                .auth()
                .oauth2("not-a-token")
                .get("/pathways/" + client)
                .then()
                .statusCode(401);
        read(Worker.of(COUNCIL, Roles.PARTNER_SYSTEM)).statusCode(403).contentType("application/problem+json");
        read(new Worker(List.of(COUNCIL, TRUST), Ids.next(), Set.of(Roles.KEY_WORKER)))
                .statusCode(403)
                .body("type", equalTo("https://clientpathways.org/problems/no-single-agency"));
    }

    private void publishAlso() {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
        }
        await().until(() -> Tables.ofTheService().hasTaken(story.events()));
    }

    private ValidatableResponse read(Worker worker) {
        return worker.asks().get("/pathways/" + client).then();
    }
}
