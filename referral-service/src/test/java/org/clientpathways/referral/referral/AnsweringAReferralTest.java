package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnsweringAReferralTest {

    @Inject
    Journaled journal;

    @Test
    void theWholeWayFromSentToEndedIsWrittenAndPublishedInItsOrder() {
        Line line = Line.withAgreement();
        String referral = line.after("accept", "waitlist", "start", "end");
        line.read(line.keyWorker(), referral)
                .body("status", equalTo("ended"))
                .body("outcome", equalTo("need-met"))
                .body("planned", equalTo(true))
                .body("actions", contains("correct"));
        line.keyWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .then()
                .body("items.status", contains("sent", "accepted", "waiting", "started", "ended"))
                .body("items.agency", hasItem(line.serviceWorker().agency()))
                .body("items.recordedAt", not(hasItem((Object) null)));
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.subject().equals(referral))
                .extracting(event -> event.type().replaceAll("org.clientpathways.referral.(.*).v1", "$1"))
                .containsExactly("sent", "accepted", "waitlisted", "started", "ended");
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.topic().equals("referral-events"))
                .extracting(Journaled.Event::sequence)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 7).boxed().toList());
    }

    @Test
    void aDeclinedReferralTellsTheReferrerWhy() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        line.answer(referral, "decline", Map.of("reason", "no-capacity", "note", "Full until June"))
                .statusCode(200);
        line.read(line.keyWorker(), referral)
                .body("status", equalTo("declined"))
                .body("endReason", equalTo("no-capacity"));
        line.keyWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .then()
                .body("items[1].reason", equalTo("no-capacity"))
                .body("items[1].note", equalTo("Full until June"));
    }

    @Test
    void theWaitingListTellsPositionByPriorityThenByTime() {
        Line line = Line.withAgreement();
        String first = line.after("waitlist");
        String second = line.after("waitlist");
        String urgent = line.sent();
        line.answer(urgent, "waitlist", Map.of("priority", "urgent", "reviewOn", "2030-01-01"))
                .body("position", equalTo(1));
        line.read(line.serviceWorker(), first).body("position", equalTo(2));
        line.read(line.keyWorker(), second).body("position", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'', start",
        "'', end",
        "'', fail",
        "accept, accept",
        "accept, decline",
        "accept, end",
        "waitlist, decline",
        "waitlist, waitlist",
        "'accept,start', waitlist",
        "'accept,start', decline",
        "decline, accept",
        "'accept,start,end', fail",
        "'accept,fail', start"
    })
    void whatMayNotFollowIsRefusedWithTheStatusAndWhatMay(String before, String refused) {
        Line line = Line.withAgreement();
        String referral = line.after(before.isEmpty() ? new String[0] : before.split(","));
        line.answer(referral, refused, Line.least(refused))
                .statusCode(409)
                .body("type", containsString("status-conflict"))
                .body("currentStatus", notNullValue())
                .body("mayBecome", hasItem("entered-in-error"));
    }

    @Test
    void theStatusIsCheckedBeforeTheBody() {
        Line line = Line.withAgreement();
        String referral = line.after("decline");
        line.answer(referral, "end", "not even json").statusCode(409);
    }

    @Test
    void withoutTheVersionThatWasSeenNothingChanges() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        line.serviceWorker()
                .asks()
                .body("{}")
                .post("/referrals/" + referral + "/accept")
                .then()
                .statusCode(428);
    }

    @Test
    void aStaleVersionIsToldAndNothingChanges() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        String seen = line.read(line.serviceWorker(), referral).extract().header("ETag");
        line.answer(referral, "accept", Map.of()).statusCode(200);
        line.serviceWorker()
                .asks()
                .header("If-Match", seen)
                .body(Line.least("waitlist"))
                .post("/referrals/" + referral + "/waitlist")
                .then()
                .statusCode(412);
        line.read(line.serviceWorker(), referral).body("status", equalTo("accepted"));
    }

    @Test
    void aMilestoneCannotHappenBeforeTheOneItFollows() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        line.answer(referral, "accept", Map.of("occurredAt", "2026-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.field", contains("occurredAt"));
    }

    @Test
    void eachTransitionSaysWhatItMustCarry() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        line.answer(referral, "waitlist", Map.of())
                .statusCode(400)
                .body("violations.field", contains("priority", "reviewOn"));
        line.answer(referral, "decline", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        line.act(line.keyWorker(), referral, "withdraw", Map.of("reason", "died"))
                .statusCode(400)
                .body("violations.field", contains("decidedBy"));
        line.act(line.keyWorker(), referral, "correct", Map.of("reason", " "))
                .statusCode(400)
                .body("violations.field", contains("reason"));
        line.answer(referral, "decline", Map.of("reason", "no-capacity", "betterService", UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("betterService"));
    }

    @Test
    void theReferrerWithdrawsAndCorrectsButDoesNotAnswer() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        Worker both = new Worker(
                List.of(line.keyWorker().agency()),
                UUID.randomUUID(),
                "Both",
                java.util.Set.of("key-worker", "service-worker"));
        line.act(both, referral, "accept", Map.of()).statusCode(403);
        line.act(line.keyWorker(), referral, "accept", Map.of()).statusCode(403);
        line.act(line.keyWorker(), referral, "withdraw", Line.least("withdraw"))
                .statusCode(200)
                .body("decidedBy", equalTo("client"));
        line.act(line.keyWorker(), referral, "correct", Line.least("correct"))
                .statusCode(200)
                .body("status", equalTo("entered-in-error"));
    }

    @Test
    void theReceiverMayWithdrawButNotCorrect() {
        Line line = Line.withAgreement();
        String referral = line.after("accept");
        line.answer(referral, "correct", Line.least("correct")).statusCode(403);
        line.answer(referral, "withdraw", Map.of("decidedBy", "agency", "reason", "died"))
                .statusCode(200)
                .body("decidedBy", equalTo("agency"))
                .body("endReason", equalTo("died"));
    }

    @Test
    void aColleagueOfAnotherServiceAndAnUnrelatedAgencySeeWhatTheyWouldOfARandomId() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        Worker colleague = Worker.serviceWorker(line.serviceWorker().agency());
        Worker outsider = Worker.of(World.agency(), "key-worker", "service-worker");
        for (Worker worker : List.of(colleague, outsider)) {
            String real = line.read(worker, referral).statusCode(404).extract().asString();
            String random = line.read(worker, UUID.randomUUID().toString())
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(real).isEqualTo(random);
            line.act(worker, referral, "withdraw", Line.least("withdraw")).statusCode(404);
            worker.asks().get("/referrals/" + referral + "/history").then().statusCode(404);
        }
    }
}
