package org.clientpathways.pathway.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.taking.PublishedEvent;
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
class ReadingACaseloadTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    /** Today as a day of the stories, so that waits can be told by how long they last. */
    private final double today =
            Duration.between(ClientStory.day(0), Instant.now()).toMinutes() / (24.0 * 60);

    private final UUID housing = Ids.next();
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private ReferralServiceStandIn referralService;
    private ClientStory waitsLong;
    private ClientStory waitsShort;
    private ClientStory waitsElsewhere;
    private ClientStory notBegun;
    private List<String> inOrder;

    @BeforeEach
    void aCaseloadOfFour() {
        referralService = new ReferralServiceStandIn(server);
        waitsShort = client();
        waitsShort.referralTo(housing).sent(today - 3);
        waitsLong = client();
        waitsLong.referralTo(housing).sent(today - 20).accepted(today - 12);
        waitsLong.referralTo(housing).sent(today - 40).accepted(today - 40).started(today - 30);
        waitsElsewhere = client();
        waitsElsewhere.referral(housing, HEALTH, TRUST).sent(today - 90);
        // At a service of the council, whose staff alone may know of it.
        waitsElsewhere.referral(housing, HEALTH, COUNCIL).sent(today - 80);
        notBegun = client();
        inOrder = Stream.concat(
                        Stream.of(id(waitsLong), id(waitsShort)),
                        Stream.of(id(waitsElsewhere), id(notBegun)).sorted())
                .toList();
        ClientStory anothersClient = ClientStory.ofAClient().keyWorker(0, COUNCIL, Ids.next());
        ClientStory handedOver = client().keyWorker(2, HEALTH, keyWorker.account());
        List<PublishedEvent> events = new ArrayList<>();
        events.add(DirectoryEvents.service(1, housing, "Housing Options"));
        for (ClientStory story : List.of(waitsShort, waitsLong, waitsElsewhere, notBegun, anothersClient, handedOver)) {
            events.addAll(story.events());
        }
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(events);
        }
        Tables tables = Tables.ofTheService();
        await().until(() -> tables.hasTaken(events.subList(1, events.size())));
    }

    @Test
    void theLongestWaitComesFirstAndWhoWaitsForNothingLast() {
        permitAll();

        caseload("")
                .statusCode(200)
                .body("items.clientId", equalTo(inOrder))
                .body("items[0].openSteps", equalTo(2))
                .body("items[0].oldestWaitDays", equalTo(12))
                .body("items[0].openedAt", equalTo(ClientStory.day(today - 40).toString()))
                .body(
                        "items[0].lastMilestoneAt",
                        equalTo(ClientStory.day(today - 12).toString()))
                .body("items[1].oldestWaitDays", equalTo(3))
                .body("items.find { it.clientId == '" + id(notBegun) + "' }.openedAt", nullValue())
                .body("items.find { it.clientId == '" + id(notBegun) + "' }.openSteps", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void aWholePageIsAskedAboutInOneCall() {
        permitAll();

        caseload("").statusCode(200);

        assertThat(referralService.asked())
                .singleElement()
                .asString()
                .contains(id(waitsLong), id(waitsShort), id(notBegun))
                .contains("\"through\":\"GET /pathways\"");
    }

    @Test
    void pagesFollowOnOneAnotherWithoutGapOrRepeat() {
        permitAll();

        String next = caseload("&limit=2")
                .body("items.clientId", equalTo(inOrder.subList(0, 2)))
                .extract()
                .path("next");
        String last = caseload("&limit=1&after=" + next)
                .body("items.clientId", contains(inOrder.get(2)))
                .extract()
                .path("next");

        caseload("&limit=5&after=" + last)
                .body("items.clientId", contains(inOrder.get(3)))
                .body("next", nullValue());
    }

    @Test
    void attentionGivesThoseWhoWaitLongerThanTheServicesTarget() {
        permitAll();
        caseload("&attention=true").body("items", empty());

        ClientStory late = client();
        late.referralTo(housing).sent(today - 6);
        publishAlso(late);

        caseload("&attention=true").body("items.clientId", contains(id(late)));
    }

    @Test
    void ofAClientWhoseRouteIsNotSharedOnlyTheReferralsThatTheAgencySentCount() {
        referralService
                .refusesRoute(waitsElsewhere.client)
                .permitsRoute(waitsLong.client)
                .knowsNoTie(waitsShort.client);

        caseload("")
                .body("items", hasSize(2))
                .body("items[1].clientId", equalTo(id(waitsElsewhere)))
                .body("items[1].openSteps", equalTo(0))
                .body("items[1].oldestWaitDays", nullValue());
    }

    @Test
    void noAnswerAboutWhatMayBeShownMeansNo() {
        referralService.isAway();

        caseload("").statusCode(503).header("Retry-After", equalTo("5"));
    }

    @Test
    void aKeyWorkerWithoutClientsHasAnEmptyList() {
        Worker.keyWorker(COUNCIL)
                .asks()
                .get("/pathways?keyWorker=me")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aParameterThatCannotBeIsNamed() {
        for (String parameters : List.of(
                "?keyWorker=you",
                "",
                "?keyWorker=me&limit=0",
                "?keyWorker=me&limit=101",
                "?keyWorker=me&limit=x",
                "?keyWorker=me&attention=maybe",
                "?keyWorker=me&after=zzz",
                "?keyWorker=me&after=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaCjAxOWEyYjNjLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwYw")) {
            keyWorker
                    .asks()
                    .get("/pathways" + parameters)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations", hasSize(1));
        }
    }

    @Test
    void onlyAKeyWorkerHasACaseload() {
        Worker.of(COUNCIL, Roles.SERVICE_WORKER, Roles.MANAGER)
                .asks()
                .get("/pathways?keyWorker=me")
                .then()
                .statusCode(403);
    }

    private ClientStory client() {
        return ClientStory.ofAClient().keyWorker(1, COUNCIL, keyWorker.account());
    }

    private void permitAll() {
        for (ClientStory story : List.of(waitsLong, waitsShort, waitsElsewhere, notBegun)) {
            referralService.permitsRoute(story.client);
        }
    }

    private void publishAlso(ClientStory story) {
        referralService.permitsRoute(story.client);
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
        }
        Tables tables = Tables.ofTheService();
        await().until(() -> tables.hasTaken(story.events()));
    }

    private ValidatableResponse caseload(String more) {
        return keyWorker.asks().get("/pathways?keyWorker=me" + more).then();
    }

    private static String id(ClientStory story) {
        return story.client.toString();
    }
}
