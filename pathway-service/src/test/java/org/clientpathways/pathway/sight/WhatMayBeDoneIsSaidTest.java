package org.clientpathways.pathway.sight;

import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route says to everybody what they may do with it, and that is what the requests then answer. */
@QuarkusTest
class WhatMayBeDoneIsSaidTest {

    @OidcWireMock
    WireMockServer server;

    private final UUID housing = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final Worker staff = Worker.of(TRUST, Roles.SERVICE_WORKER);
    private ClientStory.Referral open;
    private ClientStory.Referral ended;
    private ClientStory.Referral unanswered;

    @BeforeEach
    void aClientOfThreeReferrals() {
        new ReferralServiceStandIn(server).permitsRoute(story.client);
        story.keyWorker(0, COUNCIL, keyWorker.account());
        ended = story.referral(Ids.next(), COUNCIL, HEALTH)
                .sent(TODAY - 40)
                .accepted(TODAY - 39)
                .started(TODAY - 38)
                .ended(TODAY - 31);
        open = story.referralTo(housing).sent(TODAY - 30).accepted(TODAY - 20);
        unanswered = story.referral(Ids.next(), COUNCIL, HEALTH).sent(TODAY - 10);
        Shown.told(story);
    }

    @Test
    void theKeyWorkerPlansAndRecordsWithWhoeverTookTheClientOnAndClosesOnceNothingIsOpen() {
        route(keyWorker)
                .body("mayPlan", equalTo(true))
                .body("mayClose", equalTo(false))
                .body("steps.mayRecord", contains(true, true, false));
        record(keyWorker, ended, TODAY - 35).statusCode(201);
        record(keyWorker, open, TODAY - 5).statusCode(201);
        record(keyWorker, unanswered, TODAY - 5).statusCode(409);
        close(keyWorker).statusCode(409);
        plan(keyWorker).statusCode(201);

        open.failed(TODAY - 3);
        unanswered.declined(TODAY - 2);
        Shown.told(story);
        route(keyWorker).body("mayPlan", equalTo(true)).body("mayClose", equalTo(true));
        close(keyWorker).statusCode(200);
        route(keyWorker).body("mayPlan", equalTo(true)).body("mayClose", equalTo(false));
        close(keyWorker).statusCode(409);
        plan(keyWorker).statusCode(201);
    }

    @Test
    void anotherKeyWorkerOfTheSameAgencyOnlyReads() {
        Worker colleague = Worker.keyWorker(COUNCIL);
        open.failed(TODAY - 3);
        unanswered.declined(TODAY - 2);
        Shown.told(story);

        mayNothing(colleague);
        for (ValidatableResponse answer :
                List.of(record(colleague, open, TODAY - 5), plan(colleague), close(colleague))) {
            answer.statusCode(403);
        }
    }

    @Test
    void theStaffOfAServiceRecordTheAppointmentsOfItsReferralsAlone() {
        new ReferralServiceStandIn(server).permitsRoute(story.client).knowsTheStaffOf(housing);

        route(staff)
                .body("mayPlan", equalTo(false))
                .body("mayClose", equalTo(false))
                .body("steps.mayRecord", contains(false, true, false));
        record(staff, ended, TODAY - 35).statusCode(403);
        record(staff, open, TODAY - 5).statusCode(201);
    }

    @Test
    void withARecordThatWasMergedWhoHoldsBothBeginsNothing() {
        ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
        story.mergedInto(TODAY - 1, survivor);
        Shown.told(story, survivor);
        new ReferralServiceStandIn(server).permitsRoute(story.client).permitsRoute(survivor.client);

        mayNothing(keyWorker);
        record(keyWorker, open, TODAY - 5).statusCode(409);
        keyWorker
                .asks()
                .get("/pathways/" + survivor.client)
                .then()
                .body("mayPlan", equalTo(true))
                .body("steps.mayRecord", contains(true, true, false));
    }

    private void mayNothing(Worker worker) {
        route(worker)
                .body("mayPlan", equalTo(false))
                .body("mayClose", equalTo(false))
                .body("steps.mayRecord", contains(false, false, false));
    }

    private ValidatableResponse route(Worker worker) {
        return worker.asks().get("/pathways/" + story.client).then().statusCode(200);
    }

    private ValidatableResponse record(Worker worker, ClientStory.Referral referral, double day) {
        return post(
                worker,
                "contacts",
                Map.of(
                        "referralId",
                        referral.id.toString(),
                        "appointmentAt",
                        day(day).toString(),
                        "kind",
                        "phone",
                        "status",
                        "attended"));
    }

    private ValidatableResponse plan(Worker worker) {
        String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
        Map<String, String> step = Map.of("key", "home", "need", "housing", "dueOn", today);
        return post(worker, "plan", Map.of("startsOn", today, "steps", List.of(step)));
    }

    private ValidatableResponse close(Worker worker) {
        return post(worker, "close", Map.of("outcome", "need-met", "planned", true));
    }

    private ValidatableResponse post(Worker worker, String what, Map<String, Object> request) {
        return worker.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/pathways/" + story.client + "/" + what)
                .then();
    }
}
