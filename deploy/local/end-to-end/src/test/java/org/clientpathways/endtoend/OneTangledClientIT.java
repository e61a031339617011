package org.clientpathways.endtoend;

import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.Line.create;
import static org.clientpathways.endtoend.Line.read;
import static org.clientpathways.endtoend.SignIn.as;
import static org.clientpathways.endtoend.SignIn.atPathwaysAs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.DemoService;
import org.junit.jupiter.api.Test;

/** One client, to whom everything happens. */
@WithTheWholeSystem
class OneTangledClientIT {

    private static final Account OPEN_DOOR = Account.OPEN_DOOR_WORKER;
    private static final List<String> EVERYTHING =
            List.of("identity", "contact", "access-needs", "needs", "circumstances", "route");

    private final Map<String, Object> person = Invented.person();
    private final String client =
            Line.register(person).then().statusCode(201).extract().path("id");

    @Test
    void whateverHappensTheRouteStaysOneAndNobodyIsLost() {
        Line.agree(client, List.of(Agency.HARBOUR_TRUST, Agency.OPEN_DOOR), EVERYTHING)
                .then()
                .statusCode(201);
        signpostedAndAskedTwice();
        Line.Referral first = Line.sent(client);
        Line.Referral next = sentOn(first);
        answeredByMistake(next);
        missesTheFirstAppointment(next);
        isPlannedFor();
        theChainHasOneClock(first, next);
        isMergedWithTheirTwinAndTheMergeUndone();
        isHandedOver();
        isClosed(next);
    }

    private void signpostedAndAskedTwice() {
        String signpost = create(
                        KEY_WORKER,
                        "/signposts",
                        Map.of(
                                "clientId",
                                client,
                                "serviceId",
                                Line.serviceId(DemoService.BENEFITS_ADVICE),
                                "need",
                                "benefits",
                                "followUpOn",
                                LocalDate.now().toString()))
                .then()
                .statusCode(201)
                .body("status", equalTo("to-follow-up"))
                .extract()
                .path("id");
        Tangle.awaitAlerts(KEY_WORKER, client, "follow-up-due");
        followUp(signpost, Map.of("result", "not-yet", "followUpOn", inDays(7)));
        Tangle.awaitAlerts(KEY_WORKER, client);
        followUp(signpost, Map.of("result", "went"));
        as(KEY_WORKER)
                .get("/signposts/{id}", signpost)
                .then()
                .body("status", equalTo("followed-up"))
                .body("result", equalTo("went"));
    }

    private static void followUp(String signpost, Map<String, Object> body) {
        as(KEY_WORKER)
                .body(body)
                .post("/signposts/{id}/follow-up", signpost)
                .then()
                .statusCode(200);
    }

    /** Harbour sends the client on to Open Door, which cannot send them back. */
    private Line.Referral sentOn(Line.Referral first) {
        Line.Referral accepted = change(SERVICE_WORKER, first, "accept", Map.of());
        String openDoor = Line.serviceId(DemoService.FOOD_AND_FUEL);
        change(SERVICE_WORKER, accepted, "redirect", Map.of("serviceId", openDoor, "reason", "not-appropriate"));
        Line.Referral next = Tangle.latest(client);
        read(OPEN_DOOR, next).then().body("status", equalTo("sent"));
        Tangle.refused(
                OPEN_DOOR,
                next,
                "redirect",
                Map.of("serviceId", Line.serviceId(Line.SERVICE), "reason", "other"),
                "redirect-circle");
        Tangle.awaitAlerts(KEY_WORKER, client, "redirected");
        return next;
    }

    private void answeredByMistake(Line.Referral next) {
        Line.Referral accepted = change(OPEN_DOOR, Tangle.anew(next), "accept", Map.of());
        Line.Referral started = change(OPEN_DOOR, accepted, "start", Map.of());
        Line.Referral failed = change(OPEN_DOOR, started, "fail", Map.of("reason", "cannot-contact"));
        Tangle.awaitAlerts(KEY_WORKER, client, "failed");
        change(OPEN_DOOR, failed, "take-back", Map.of("reason", "Meant for somebody else"));
        read(KEY_WORKER, next).then().body("status", equalTo("started"));
        Tangle.awaitAlerts(KEY_WORKER, client, "started");
    }

    private void missesTheFirstAppointment(Line.Referral next) {
        appointment(next, Map.of("status", "missed", "missedBy", "client"));
        Tangle.awaitAlerts(KEY_WORKER, client, "missed-appointment", "started");
        appointment(next, Map.of("status", "attended"));
        Tangle.awaitAlerts(KEY_WORKER, client, "started");
        atPathwaysAs(OPEN_DOOR)
                .get("/pathways/{client}/contacts", client)
                .then()
                .statusCode(200)
                .body("items.status", hasItem("attended"))
                .body("items", hasSize(2));
    }

    private void appointment(Line.Referral next, Map<String, Object> became) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(became);
        body.put("referralId", next.id());
        body.put("appointmentAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("kind", "phone");
        Tangle.atPathways(OPEN_DOOR, "/pathways/" + client + "/contacts", body, 201);
    }

    private void isPlannedFor() {
        Map<String, Object> step = Map.of("key", "home", "need", "housing", "dueOn", inDays(30));
        Tangle.atPathways(
                KEY_WORKER,
                "/pathways/" + client + "/plan",
                Map.of("startsOn", inDays(0), "steps", List.of(step)),
                201);
        Routes.await(KEY_WORKER, client, route -> "due".equals(route.path("plan.steps[0].status")));
    }

    private void theChainHasOneClock(Line.Referral first, Line.Referral next) {
        String began = read(KEY_WORKER, first).path("clockStartedAt");
        read(KEY_WORKER, next).then().body("clockStartedAt", equalTo(began)).body("continues", equalTo(first.id()));
        Routes.await(KEY_WORKER, client, route -> List.of(first.id(), next.id()).equals(route.path("chains[0].steps")));
    }

    private void isMergedWithTheirTwinAndTheMergeUndone() {
        person.put("acceptDuplicates", List.of(client));
        String twin = Line.register(person).then().statusCode(201).extract().path("id");
        as(KEY_WORKER).get("/clients/{id}/duplicates", twin).then().body("items.id", hasItem(client));
        Tangle.changeClient(client, "merge", Map.of("merged", twin));
        as(KEY_WORKER).get("/clients/{id}", twin).then().body("mergedInto", equalTo(client));
        Line.refer(Line.referralOf(twin))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/client-merged"))
                .body("mergedInto", equalTo(client));
        Tangle.changeClient(client, "unmerge", Map.of("merged", twin));
        as(KEY_WORKER).get("/clients/{id}", twin).then().body("$", not(org.hamcrest.Matchers.hasKey("mergedInto")));
    }

    private void isHandedOver() {
        String handover = create(
                        KEY_WORKER, "/clients/" + client + "/handovers", Map.of("agency", Agency.OPEN_DOOR.alias()))
                .then()
                .statusCode(201)
                .body("status", equalTo("offered"))
                .extract()
                .path("id");
        String version = as(OPEN_DOOR).get("/handovers/{id}", handover).header("ETag");
        as(OPEN_DOOR)
                .header("If-Match", version)
                .body(Map.of())
                .post("/handovers/{id}/accept", handover)
                .then()
                .statusCode(200);
        as(OPEN_DOOR)
                .get("/clients/{id}", client)
                .then()
                .body("keyWorker.agency", equalTo(Agency.OPEN_DOOR.alias()))
                .body("keyWorker.account", notNullValue());
        Tangle.awaitAlerts(KEY_WORKER, client, "handed-over", "started");
        Tangle.awaitAlerts(OPEN_DOOR, client, "started");
    }

    private void isClosed(Line.Referral next) {
        Map<String, Object> closing = Map.of("outcome", "need-met", "planned", true);
        Tangle.atPathways(OPEN_DOOR, "/pathways/" + client + "/close", closing, 409);
        change(OPEN_DOOR, Tangle.anew(next), "end", closing);
        Routes.await(OPEN_DOOR, client, route -> "closed".equals(route.path("status")));
        Tangle.atPathways(OPEN_DOOR, "/pathways/" + client + "/close", closing, 200);
        Tangle.awaitAlerts(OPEN_DOOR, client, "ended");
        as(KEY_WORKER)
                .get("/referrals/{id}/history", next.id())
                .then()
                .body("items.findAll { it.takenBack }.transition", contains("fail"));
    }

    private static String inDays(int days) {
        return LocalDate.now().plusDays(days).toString();
    }
}
