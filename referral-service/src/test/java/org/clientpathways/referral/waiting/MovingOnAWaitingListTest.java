package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MovingOnAWaitingListTest {

    @Inject
    Journaled journal;

    @ParameterizedTest
    @CsvSource({"0,1,0123", "0,2,1023", "0,3,1203", "0,4,1230", "3,1,3012", "2,2,0213", "3,3,0132", "1,4,0231"})
    void aClientIsMovedToAPlaceAndTheOthersKeepTheirOrder(int moved, int to, String order) {
        WaitingLine list = WaitingLine.made();
        List<String> four = List.of(
                list.waits(1, "routine"), list.waits(2, "routine"), list.waits(3, "routine"), list.waits(4, "routine"));
        list.move(four.get(moved), "toPosition", to).statusCode(200).body("position", equalTo(to));
        assertThat(list.order())
                .isEqualTo(order.chars().mapToObj(one -> four.get(one - '0')).toList());
    }

    @Test
    void aClientIsMovedRightBeforeAnother() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.move(three.get(2), "before", three.get(1)).statusCode(200).body("position", equalTo(2));
        assertThat(list.order()).containsExactly(three.get(0), three.get(2), three.get(1));
        list.move(three.get(0), "before", three.get(1)).statusCode(200).body("position", equalTo(2));
        assertThat(list.order()).containsExactly(three.get(2), three.get(0), three.get(1));
    }

    @Test
    void whoComesAfterAMoveToTheEndComesAfterThatClient() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.move(three.get(0), "toPosition", 3).statusCode(200);
        String newcomer = list.line().after("waitlist");
        assertThat(list.order()).containsExactly(three.get(1), three.get(2), three.get(0), newcomer);
    }

    @Test
    void aMoveKeepsThePriorityAndSoCannotPassAnother() {
        WaitingLine list = WaitingLine.made();
        String urgent = list.waits(3, "urgent");
        String routine = list.waits(1, "routine");
        String later = list.waits(2, "routine");
        list.move(later, "toPosition", 1).statusCode(409).body("type", endsWith("/other-priority"));
        list.move(later, "before", urgent).statusCode(409);
        list.move(urgent, "toPosition", 3).statusCode(409);
        list.move(urgent, "before", later).statusCode(409);
        assertThat(list.order()).containsExactly(urgent, routine, later);
        list.move(urgent, "before", routine).statusCode(200);
        assertThat(list.order()).containsExactly(urgent, routine, later);
    }

    @Test
    void theStaffAreToldWhichPlacesAMoveMayChoose() {
        WaitingLine list = WaitingLine.made();
        String urgent = list.waits(3, "urgent");
        String soon = list.waits(1, "soon");
        list.waits(2, "soon");
        list.waits(1, "routine");
        place(list, list.line().serviceWorker(), soon)
                .statusCode(200)
                .body("position", equalTo(2))
                .body("first", equalTo(2))
                .body("last", equalTo(3));
        list.move(soon, "toPosition", 4)
                .statusCode(409)
                .body("first", equalTo(2))
                .body("last", equalTo(3));
        list.move(soon, "toPosition", 3).statusCode(200);
        place(list, list.line().serviceWorker(), urgent)
                .body("first", equalTo(1))
                .body("last", equalTo(1));
        place(list, list.line().keyWorker(), soon).statusCode(403);
        place(list, Worker.serviceWorker(list.line().serviceWorker().agency()), soon)
                .statusCode(404);
        String accepted = list.line().after("accept");
        place(list, list.line().serviceWorker(), accepted).statusCode(404);
    }

    @Test
    void aMoveNeedsAReasonAndAPlaceThatTheListHas() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        String elsewhere = WaitingLine.made().waits(1, "routine");
        refused(list, three.get(0), "reason", "toPosition", 2, "reason", " ");
        refused(list, three.get(0), "toPosition");
        refused(list, three.get(0), "toPosition", "toPosition", 2, "before", three.get(1));
        refused(list, three.get(0), "toPosition", "toPosition", 4);
        refused(list, three.get(0), "toPosition", "toPosition", 0);
        refused(list, three.get(0), "before", "before", three.get(0));
        refused(list, three.get(0), "before", "before", elsewhere);
        assertThat(list.order()).isEqualTo(three);
    }

    @Test
    void onlyWhoWaitsIsMovedAndOnlyByTheStaff() {
        WaitingLine list = WaitingLine.made();
        String accepted = list.line().after("accept");
        list.move(accepted, "toPosition", 1)
                .statusCode(409)
                .body("type", endsWith("/status-conflict"))
                .body("currentStatus", equalTo("accepted"));
        String waits = list.waits(1, "routine");
        Map<String, Object> body = Map.of("toPosition", 1, "reason", "x");
        list.line().act(list.line().keyWorker(), waits, "move", body).statusCode(403);
        String agency = list.line().serviceWorker().agency();
        list.line().act(Worker.serviceWorker(agency), waits, "move", body).statusCode(404);
        list.line()
                .act(Worker.serviceWorker(list.line().keyWorker().agency()), waits, "move", body)
                .statusCode(404);
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        String seen = list.seen(three.get(2));
        list.moveSeen(three.get(2), seen, "toPosition", 1).statusCode(200);
        list.moveSeen(three.get(2), seen, "toPosition", 2).statusCode(412);
        list.line()
                .serviceWorker()
                .asks()
                .body("{}")
                .post("/referrals/" + three.get(2) + "/move")
                .then()
                .statusCode(428);
        assertThat(list.order()).first().isEqualTo(three.get(2));
    }

    @Test
    void aReviewSetsPriorityAndNextDayAndTheClientGoesWhereTheyBelong() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        String soon = list.waits(1, "soon");
        list.move(three.get(2), "toPosition", 2).statusCode(200);
        String day = LocalDate.now().plusDays(40).toString();
        list.review(three.get(1), Map.of("priority", "soon", "reviewOn", day, "note", "Has had notice"))
                .statusCode(200)
                .body("priority", equalTo("soon"))
                .body("reviewOn", equalTo(day))
                .body("position", equalTo(2));
        assertThat(list.order()).containsExactly(soon, three.get(1), three.get(2), three.get(0));
        list.review(three.get(2), Map.of("priority", "routine", "reviewOn", day))
                .statusCode(200);
        assertThat(list.order())
                .as("the same priority keeps the place")
                .containsExactly(soon, three.get(1), three.get(2), three.get(0));
        list.review(three.get(2), Map.of("priority", "routine", "reviewOn", "2026-01-01"))
                .statusCode(400)
                .body("violations.field", contains("reviewOn"));
    }

    @Test
    void theServiceReadsHowAClientWasMovedAndReviewedAndTheReferrerDoesNot() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.move(three.get(2), "toPosition", 1).statusCode(200);
        list.review(three.get(2), Map.of("priority", "urgent", "reviewOn", "2099-01-01", "note", "Looked at"))
                .statusCode(200);
        Worker worker = list.line().serviceWorker();
        worker.asks()
                .get("/referrals/" + three.get(2) + "/moves")
                .then()
                .statusCode(200)
                .body("items.kind", contains("move", "review"))
                .body("items.fromPosition", contains(3, 1))
                .body("items.toPosition", contains(1, 1))
                .body("items.priority", contains(nullValue(), equalTo("urgent")))
                .body("items.words", contains("Asked for by the doctor", "Looked at"))
                .body("items.name", contains(worker.name(), worker.name()));
        list.line()
                .keyWorker()
                .asks()
                .get("/referrals/" + three.get(2) + "/moves")
                .then()
                .statusCode(403);
        assertThat(journal.under(list.line().client()))
                .filteredOn(event -> event.subject().equals(three.get(2)))
                .as("moves are no events")
                .hasSize(2);
    }

    @Test
    void aStepAfterAMoveFollowsAsBefore() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.move(three.get(2), "toPosition", 1).statusCode(200);
        list.line().answer(three.get(2), "start", Line.least("start")).statusCode(200);
        assertThat(list.order()).containsExactly(three.get(0), three.get(1));
    }

    private static ValidatableResponse place(WaitingLine list, Worker worker, String referral) {
        return worker.asks().get("/referrals/" + referral + "/place").then();
    }

    private static void refused(WaitingLine list, String moved, String field, Object... fields) {
        list.move(moved, fields).statusCode(400).body("violations.field", contains(field));
    }
}
