package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TakingBackTest {

    private static final String WHY_NOT = "cannotTakeBack";
    private static final Map<String, String> WHY = Map.of("reason", "Recorded on the wrong referral");

    @Inject
    Journaled journal;

    private Line line;

    @BeforeEach
    void aClientWhoAgreed() {
        line = Line.withAgreement();
    }

    @ParameterizedTest
    @CsvSource({
        "'', accept",
        "'', waitlist",
        "'', decline",
        "'', withdraw",
        "accept, start",
        "accept, waitlist",
        "waitlist, accept",
        "waitlist, fail",
        "'accept,start', end",
        "'accept,start', withdraw",
        "'waitlist,start', fail"
    })
    void theReferralIsAsBefore(String before, String mistake) {
        String referral = line.after(before.isEmpty() ? new String[0] : before.split(","));
        Map<String, Object> toTheReceiver = read(line.serviceWorker(), referral);
        Map<String, Object> toTheReferrer = read(line.keyWorker(), referral);
        line.answer(referral, mistake, Line.least(mistake)).statusCode(200).body("actions", hasItem("take-back"));
        takeBack(line.serviceWorker(), referral).statusCode(200);
        assertThat(read(line.serviceWorker(), referral)).isEqualTo(toTheReceiver);
        assertThat(read(line.keyWorker(), referral)).isEqualTo(toTheReferrer);
    }

    @Test
    void theReferrerTakesBackAWithdrawalAndACorrection() {
        String referral = line.after("decline");
        Map<String, Object> declined = read(line.keyWorker(), referral);
        line.act(line.keyWorker(), referral, "correct", Line.least("correct")).statusCode(200);
        takeBack(line.keyWorker(), referral).statusCode(200);
        assertThat(read(line.keyWorker(), referral)).isEqualTo(declined);
        assertThat(types(referral)).containsExactly("sent", "declined", "corrected", "taken-back");
        String other = line.sent();
        line.act(line.keyWorker(), other, "withdraw", Line.least("withdraw")).statusCode(200);
        takeBack(line.keyWorker(), other).statusCode(200).body("status", equalTo("sent"));
    }

    @Test
    void theHistoryKeepsBoth() {
        String referral = line.after("accept");
        takeBack(line.serviceWorker(), referral).statusCode(200);
        line.keyWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .then()
                .body("items.transition", contains("send", "accept", "take-back"))
                .body("items.takenBack", contains(null, true, null))
                .body("items[2].status", equalTo("sent"))
                .body("items[2].reason", equalTo(WHY.get("reason")))
                .body("items[2].name", equalTo(line.serviceWorker().name()));
    }

    @Test
    void theEventNamesTheOneThatCountsNoMore() throws SQLException {
        String referral = line.after("accept", "start");
        takeBack(line.serviceWorker(), referral).statusCode(200);
        List<Journaled.Event> events = events(referral);
        Journaled.Event last = events.get(events.size() - 1);
        assertThat(last.type()).isEqualTo("org.clientpathways.referral.taken-back.v1");
        assertThat(last.data().get("takenBackType").asText()).isEqualTo("referral.started");
        assertThat(Owner.texts("select id from journal where subject = '" + referral
                        + "' and type = 'org.clientpathways.referral.started.v1'"))
                .containsExactly(last.data().get("takenBack").asText());
    }

    @Test
    void severalAreTakenBackOneAfterAnotherButNotTheSending() {
        String referral = line.after("accept", "waitlist", "start", "end");
        for (String status : List.of("started", "waiting", "accepted", "sent")) {
            takeBack(line.serviceWorker(), referral).statusCode(200).body("status", equalTo(status));
        }
        takeBack(line.serviceWorker(), referral).statusCode(409).body("type", endsWith("/cannot-take-back"));
        takeBack(line.keyWorker(), referral)
                .statusCode(409)
                .body("type", endsWith("/cannot-take-back"))
                .body("detail", org.hamcrest.Matchers.containsString("Withdraw"));
        line.read(line.keyWorker(), referral).body("actions", not(hasItem("take-back")));
    }

    @Test
    void whatIsRecordedInItsPlaceMayHaveHappenedEarlierAndCanBeTakenBackToo() {
        Instant sent = Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> request = line.request();
        request.put("occurredAt", sent.toString());
        String referral = line.post(request).statusCode(201).extract().path("id");
        line.answer(referral, "accept", Map.of()).statusCode(200);
        takeBack(line.serviceWorker(), referral).statusCode(200);
        String earlier = sent.plus(1, ChronoUnit.DAYS).toString();
        line.answer(referral, "accept", Map.of("occurredAt", earlier))
                .statusCode(200)
                .body("lastMilestoneAt", equalTo(earlier));
        takeBack(line.serviceWorker(), referral).statusCode(200).body("status", equalTo("sent"));
        line.answer(referral, "decline", Line.least("decline")).statusCode(200);
        assertThat(types(referral))
                .containsExactly("sent", "accepted", "taken-back", "accepted", "taken-back", "declined");
    }

    @Test
    void onlyTheAgencyThatRecordedItMayAndOnlyAsLongAsItIsTheLast() {
        String referral = line.after("accept");
        takeBack(line.keyWorker(), referral).statusCode(403);
        takeBack(Worker.serviceWorker(World.agency()), referral).statusCode(404);
        line.act(line.keyWorker(), referral, "withdraw", Line.least("withdraw")).statusCode(200);
        takeBack(line.serviceWorker(), referral).statusCode(403);
        line.read(line.serviceWorker(), referral).body("actions", not(hasItem("take-back")));
    }

    @Test
    void afterSevenDaysItStands() throws SQLException {
        String early = before(6);
        String late = before(8);
        takeBack(line.serviceWorker(), early).statusCode(200);
        line.read(line.serviceWorker(), late).body("actions", not(hasItem("take-back")));
        takeBack(line.serviceWorker(), late)
                .statusCode(409)
                .body("type", endsWith("/cannot-take-back"))
                .body("detail", org.hamcrest.Matchers.containsString("entered in error"));
    }

    @Test
    void whatIsNotOfferedIsExplainedAsARefusalWouldBe() throws SQLException {
        Line onward = onward();
        onward.agree(Line.SHARED);
        String answered = redirected(onward);
        line.read(line.serviceWorker(), answered)
                .body("actions", hasItem("take-back"))
                .body(WHY_NOT, nullValue());
        onward.answer(next(answered), "accept", Map.of()).statusCode(200);
        explained(line.serviceWorker(), answered, 409, "The other service has answered");
        explained(line.keyWorker(), line.sent(), 409, "Withdraw the referral");
        explained(line.keyWorker(), line.after("accept"), 403, "Another agency recorded it");
        explained(line.serviceWorker(), before(8), 409, "more than 7 days ago");
        String closed = redirected(onward);
        String next = next(closed);
        takeBack(line.serviceWorker(), closed).statusCode(200);
        explained(line.keyWorker(), next, 409, "the redirect that made it was taken back");
    }

    private void explained(Worker worker, String referral, int status, String why) {
        String told = line.read(worker, referral)
                .body("actions", not(hasItem("take-back")))
                .body(WHY_NOT, containsString(why))
                .extract()
                .path(WHY_NOT);
        takeBack(worker, referral).statusCode(status).body("detail", equalTo(told));
    }

    @Test
    void theVersionAndTheReasonAreAskedFor() {
        String referral = line.sent();
        String seen = line.read(line.serviceWorker(), referral).extract().header("ETag");
        line.answer(referral, "accept", Map.of()).statusCode(200);
        line.serviceWorker()
                .asks()
                .header("If-Match", seen)
                .body(WHY)
                .post("/referrals/" + referral + "/take-back")
                .then()
                .statusCode(412);
        line.act(line.serviceWorker(), referral, "take-back", Map.of("reason", " "))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        line.read(line.serviceWorker(), referral).body("status", equalTo("accepted"));
    }

    @Test
    void withARedirectGoesTheReferralThatItSentWhichIsPublished() {
        Line onward = onward();
        onward.agree(Line.SHARED);
        String first = redirected(onward);
        String next = next(first);
        takeBack(line.serviceWorker(), first).statusCode(200).body("status", equalTo("sent"));
        line.read(line.keyWorker(), next).body("status", equalTo("entered-in-error"));
        assertThat(types(next)).containsExactly("sent", "corrected");
        line.read(line.keyWorker(), first).body("redirectedTo", nullValue());
        line.read(line.keyWorker(), next).body("actions", not(hasItem("take-back")));
        takeBack(line.keyWorker(), next).statusCode(409).body("type", endsWith("/cannot-take-back"));
        line.act(onward.serviceWorker(), next, "accept", Map.of()).statusCode(409);
    }

    @Test
    void whoReferredIsToldWhoTookTheRedirectBackAndTheNewServiceThatItWas() {
        Line onward = onward();
        onward.agree(Line.SHARED);
        String first = redirected(onward);
        String next = next(first);
        line.read(line.keyWorker(), next).body("redirectTakenBack", nullValue());
        takeBack(line.serviceWorker(), first).statusCode(200);
        for (Worker worker : List.of(line.keyWorker(), onward.serviceWorker())) {
            boolean mayKnow = worker == line.keyWorker();
            line.read(worker, next)
                    .body("redirectTakenBack", equalTo(true))
                    .body("continuesFrom.id", mayKnow ? equalTo(first) : nullValue());
            history(worker, next)
                    .body("items[1].transition", equalTo("correct"))
                    .body("items[1].redirectTakenBack", equalTo(true))
                    .body(
                            "items[1].agency",
                            mayKnow ? equalTo(line.serviceWorker().agency()) : nullValue())
                    .body("items[1].name", nullValue());
        }
    }

    @Test
    void aHeldDraftThatGoesWithItsRedirectWasNobodysWithdrawal() {
        String first = redirected(onward());
        String held = next(first);
        takeBack(line.serviceWorker(), first).statusCode(200);
        line.read(line.keyWorker(), held)
                .body("redirectTakenBack", equalTo(true))
                .body("endReason", nullValue())
                .body("decidedBy", nullValue());
        history(line.keyWorker(), held)
                .body("items.transition", contains("keep-as-draft", "withdraw"))
                .body("items.redirectTakenBack", contains(null, true))
                .body("items[1].reason", nullValue())
                .body("items[1].name", nullValue());
    }

    @Test
    void withARedirectGoesTheReferralThatItHeldOfWhichNothingIsPublished() {
        String first = redirected(onward());
        String held = next(first);
        takeBack(line.serviceWorker(), first).statusCode(200);
        line.read(line.keyWorker(), held).body("status", equalTo("withdrawn"));
        assertThat(types(held)).isEmpty();
    }

    @Test
    void aRedirectThatWasAnsweredStands() {
        Line onward = onward();
        onward.agree(Line.SHARED);
        String first = redirected(onward);
        String next = next(first);
        onward.answer(next, "accept", Map.of()).statusCode(200);
        takeBack(line.serviceWorker(), first).statusCode(409).body("type", endsWith("/cannot-take-back"));
        line.read(line.keyWorker(), first).body("status", equalTo("redirected"));
        takeBack(onward.serviceWorker(), next).statusCode(200);
        takeBack(line.serviceWorker(), first).statusCode(200);
    }

    @Test
    void aRedirectCanBeMadeAgainAndTheNewestIsTold() {
        Line onward = onward();
        onward.agree(Line.SHARED);
        String first = redirected(onward);
        String mistaken = next(first);
        takeBack(line.serviceWorker(), first).statusCode(200);
        line.answer(first, "redirect", Map.of("serviceId", onward.service(), "reason", "risk"))
                .statusCode(200);
        assertThat(next(first)).isNotNull().isNotEqualTo(mistaken);
        line.read(onward.serviceWorker(), next(first)).body("status", equalTo("sent"));
    }

    @Test
    void whatWasClosedWithItsRedirectStaysClosedThoughOneAgencyDidBoth() {
        UUID colleagues = World.service(
                line.serviceWorker().agency(), line.serviceWorker().account());
        String first = line.sent();
        line.answer(first, "redirect", Map.of("serviceId", colleagues, "reason", "risk"))
                .statusCode(200);
        String next = next(first);
        takeBack(line.serviceWorker(), first).statusCode(200);
        line.read(line.serviceWorker(), next).body("actions", not(hasItem("take-back")));
        takeBack(line.serviceWorker(), next).statusCode(403);
        takeBack(line.keyWorker(), next).statusCode(409).body("type", endsWith("/cannot-take-back"));
    }

    @Test
    void whereAnAgencyReferredToItsOwnServiceItsKeyWorkerTakesTheRedirectBack() {
        Worker colleague = Worker.serviceWorker(line.keyWorker().agency());
        line = new Line(
                line.keyWorker(), colleague, line.client(), World.service(colleague.agency(), colleague.account()));
        String first = redirected(onward());
        String held = next(first);
        takeBack(line.keyWorker(), first).statusCode(200).body("status", equalTo("sent"));
        line.read(line.keyWorker(), held).body("status", equalTo("withdrawn"));
    }

    @Test
    void aWithdrawnDraftComesBackUnpublished() {
        Map<String, Object> request = line.request();
        request.put("draft", true);
        String draft = line.post(request).statusCode(201).extract().path("id");
        line.act(line.keyWorker(), draft, "withdraw", Line.least("withdraw")).statusCode(200);
        takeBack(line.keyWorker(), draft).statusCode(200).body("status", equalTo("draft"));
        takeBack(line.keyWorker(), draft).statusCode(409);
        line.act(line.keyWorker(), draft, "send", Map.of()).statusCode(200);
        assertThat(types(draft)).containsExactly("sent");
        line.serviceWorker()
                .asks()
                .get("/referrals/" + draft + "/history")
                .then()
                .body("items.transition", contains("send"));
    }

    private static ValidatableResponse history(Worker worker, String referral) {
        return worker.asks().get("/referrals/" + referral + "/history").then().statusCode(200);
    }

    private static ValidatableResponse takeBack(Worker worker, String referral) {
        return worker.asks()
                .header("If-Match", "*")
                .body(WHY)
                .post("/referrals/" + referral + "/take-back")
                .then();
    }

    private Line onward() {
        Worker worker = Worker.serviceWorker(World.agency());
        return new Line(line.keyWorker(), worker, line.client(), World.service(worker.agency(), worker.account()));
    }

    private String redirected(Line onward) {
        String referral = line.sent();
        line.answer(referral, "redirect", Map.of("serviceId", onward.service(), "reason", "risk"))
                .statusCode(200);
        return referral;
    }

    private String next(String referral) {
        return line.read(line.keyWorker(), referral).extract().path("redirectedTo.id");
    }

    /** An accepted referral, that recorded so many days ago. */
    private String before(int days) throws SQLException {
        Instant then = Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> request = line.request();
        request.put("occurredAt", then.minusSeconds(60).toString());
        String referral = line.post(request).statusCode(201).extract().path("id");
        line.answer(referral, "accept", Map.of("occurredAt", then.toString())).statusCode(200);
        Owner.run("update referral_milestone set recorded_at = occurred_at where referral_id = '" + referral + "'");
        return referral;
    }

    private Map<String, Object> read(Worker worker, String referral) {
        return new HashMap<>(
                line.read(worker, referral).statusCode(200).extract().jsonPath().<String, Object>getMap(""));
    }

    private List<Journaled.Event> events(String referral) {
        return journal.under(line.client()).stream()
                .filter(event -> event.subject().equals(referral))
                .toList();
    }

    private List<String> types(String referral) {
        return events(referral).stream()
                .map(event -> event.type().replaceAll("org.clientpathways.referral.(.*).v1", "$1"))
                .toList();
    }
}
