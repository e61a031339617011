package org.clientpathways.notification.alert;

import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;
import static org.clientpathways.notification.testing.Story.COUNCIL;
import static org.clientpathways.notification.testing.Story.TRUST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.ReferralServiceStandIn;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients are handed over and records merged: somebody is told, and nobody who may not know. */
@QuarkusTest
class WhoIsToldTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    private final Worker first = Worker.keyWorker(COUNCIL);
    private final Worker colleague = Worker.keyWorker(COUNCIL);
    private final Worker elsewhere = Worker.keyWorker(TRUST);
    private final Story story = new Story().keyWorker(COUNCIL, first.account());
    private final Story twin = new Story().keyWorker(COUNCIL, colleague.account());
    private final Map<Story, Integer> published = new HashMap<>();
    private ReferralServiceStandIn referralService;
    private Publisher publisher;

    @BeforeEach
    void connect() {
        publisher = new Publisher(broker);
        referralService =
                new ReferralServiceStandIn(server).knowsTheHolder(story.client).knowsTheHolder(twin.client);
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void theFormerKeyWorkerIsToldWhoGoesOnWithTheClientAndTheNewOneWhatIsOpen() {
        story.referral(HOUSING).sent().declined();
        story.keyWorker(COUNCIL, colleague.account());
        publish(story);

        awaitKinds(colleague, "declined");
        awaitKinds(first, "handed-over");
        first.asks().get("/alerts").then().body("items.newAgency", contains(COUNCIL));
    }

    @Test
    void whoHasTheClientAgainIsNotToldOfTheHandover() {
        story.keyWorker(COUNCIL, colleague.account()).keyWorker(COUNCIL, first.account());
        publish(story);

        awaitKinds(colleague, "handed-over");
        awaitKinds(first);
    }

    @Test
    void afterAHandoverToAnotherAgencyWhatWasSentBeforeStaysWithItsFormerKeyWorker() {
        story.referral(HOUSING).sent().declined();
        story.keyWorker(TRUST, elsewhere.account());
        story.referral(MONEY_AND_DEBT, TRUST, "larkshire-health")
                .sent()
                .accepted()
                .started();
        publish(story);

        awaitKinds(elsewhere, "started");
        awaitKinds(first, "declined", "handed-over");
        elsewhere
                .asks()
                .post("/alerts/" + id(first, "declined") + "/done")
                .then()
                .statusCode(404);
    }

    @Test
    void afterAHandoverToAnotherAgencyWhatWasSentBeforeIsToldThereWhereTheRouteMayBeKnown() {
        story.referral(HOUSING).sent().declined();
        story.keyWorker(TRUST, elsewhere.account());
        referralService.permitsTheRoute(story.client);
        publish(story);

        awaitKinds(elsewhere, "declined");
        elsewhere
                .asks()
                .post("/alerts/" + id(elsewhere, "declined") + "/done")
                .then()
                .statusCode(200);
        awaitKinds(elsewhere);
        awaitKinds(first, "handed-over");
    }

    @Test
    void thePlanOfAnAgencyIsToldInAnotherOnlyWhereTheRouteMayBeKnown() {
        PlannedStep step = new PlannedStep(Ids.next(), HOUSING, null, story.today(), List.of());
        UUID plan = Ids.next();
        story.planned(plan, step).overdue(plan, step);
        story.keyWorker(TRUST, elsewhere.account());
        story.referral(MONEY_AND_DEBT, TRUST, "larkshire-health")
                .sent()
                .accepted()
                .started();
        publish(story);

        awaitKinds(first, "plan-step-overdue", "handed-over");
        awaitKinds(elsewhere, "started");
        referralService.permitsTheRoute(story.client);
        awaitKinds(elsewhere, "started", "plan-step-overdue");
    }

    @Test
    void signpostsGoWithTheClientToWhicheverAgencyTheirKeyWorkerIsOf() {
        story.followUpDue(Ids.next(), Ids.next()).keyWorker(TRUST, elsewhere.account());
        publish(story);

        awaitKinds(elsewhere, "follow-up-due");
        awaitKinds(first, "handed-over");
    }

    @Test
    void whatIsToldOfAMergedRecordGoesToTheSurvivorsKeyWorkerAndItsOwnIsToldOfTheMerge() {
        twin.referral(HOUSING).sent().declined();
        twin.mergedInto(story.client);
        story.takesUp(twin.client);
        publish(twin);
        publish(story);

        awaitKinds(first, "declined");
        first.asks().get("/alerts").then().body("items.clientId", contains(twin.client.toString()));
        awaitKinds(colleague, "client-merged");
        colleague.asks().get("/alerts").then().body("items.mergedInto", contains(story.client.toString()));
    }

    @Test
    void whoMergedARecordOfTheirsIntoAColleaguesIsNotToldOfIt() {
        twin.referral(HOUSING).sent().declined();
        publish(twin.mergedInto(story.client, colleague.account()));
        publish(story);

        awaitKinds(first, "declined");
        awaitKinds(colleague);
    }

    @Test
    void whenAMergeIsUndoneAllGoesBackToWhereItWas() {
        twin.referral(HOUSING).sent().declined();
        twin.mergedInto(story.client).unmergedFrom(story.client);
        publish(story);
        publish(twin);

        awaitKinds(colleague, "declined");
        awaitKinds(first);
    }

    @Test
    void mergesFollowEachOther() {
        Story third = new Story().keyWorker(COUNCIL, Worker.keyWorker(COUNCIL).account());
        referralService.knowsTheHolder(third.client);
        third.referral(HOUSING).sent().declined();
        publish(third.mergedInto(twin.client));
        publish(twin.mergedInto(story.client));
        publish(story);

        awaitKinds(first, "declined");
        awaitKinds(colleague, "client-merged");
    }

    @Test
    void whoHadBothRecordsIsNotToldOfTheirOwnMerge() {
        Story mine = new Story().keyWorker(COUNCIL, first.account());
        referralService.knowsTheHolder(mine.client);
        mine.referral(HOUSING).sent().declined();
        publish(mine.mergedInto(story.client));
        publish(story);

        awaitKinds(first, "declined");
    }

    @Test
    void anAgencyThatNeverHadTheSurvivorKeepsWhatItSentOfTheMergedRecord() {
        Story ofTrust = new Story().keyWorker(TRUST, elsewhere.account());
        ofTrust.referral(HOUSING, TRUST, COUNCIL).sent().declined();
        referralService.knowsTheHolder(ofTrust.client);
        publish(ofTrust.mergedInto(story.client));
        publish(story);

        awaitKinds(elsewhere, "declined", "client-merged");
        awaitKinds(first);
    }

    private void publish(Story told) {
        var events = told.events();
        publisher.publish(events.subList(published.getOrDefault(told, 0), events.size()));
        published.put(told, events.size());
    }

    private static String id(Worker worker, String kind) {
        return worker.asks().get("/alerts").path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static void awaitKinds(Worker worker, String... kinds) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> worker.asks()
                        .get("/alerts")
                        .then()
                        .statusCode(200)
                        .body("items.kind", containsInAnyOrder(kinds))
                        .body("count", equalTo(kinds.length)));
    }
}
