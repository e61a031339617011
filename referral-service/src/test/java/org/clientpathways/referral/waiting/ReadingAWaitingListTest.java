package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingAWaitingListTest {

    @Test
    void theUrgentComeFirstAndAmongEqualsWhoHasWaitedLongest() {
        WaitingLine list = WaitingLine.made();
        String routine = list.waits(1, "routine");
        String soonLater = list.waits(4, "soon");
        String soon = list.waits(3, "soon");
        String urgent = list.waits(5, "urgent");
        assertThat(list.order()).containsExactly(urgent, soon, soonLater, routine);
        list.line().read(list.line().serviceWorker(), soonLater).body("position", equalTo(3));
        list.line().read(list.line().keyWorker(), routine).body("position", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void nobodyIsLostOrDoubledBetweenPagesThoughAllBeganToWaitInOneMoment(int limit) {
        WaitingLine list = WaitingLine.made();
        for (int i = 0; i < 5; i++) {
            list.waits(1, i % 2 == 0 ? "routine" : "urgent");
        }
        assertThat(list.order(limit)).hasSize(5).doesNotHaveDuplicates().isEqualTo(list.order());
    }

    @Test
    void whoseReviewIsDueIsFoundWithThePlaceOnTheWholeList() {
        WaitingLine list = WaitingLine.made();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        list.waits(1, "routine", today.plusDays(1).toString());
        String today2 = list.waits(2, "routine", today.toString());
        list.waits(3, "routine", today.plusDays(30).toString());
        String late = list.waits(4, "routine", "2026-04-01");
        list.read("reviewDue=true")
                .body("items.referralId", contains(today2, late))
                .body("items.position", contains(2, 4))
                .body("items.reviewDue", contains(true, true));
        String after = list.read("reviewDue=true&limit=1").extract().path("next");
        list.read("reviewDue=true&limit=1&after=" + after)
                .body("items.referralId", contains(late))
                .body("items.position", contains(4))
                .body("next", nullValue());
        list.read("").body("items.reviewDue", contains(false, true, false, true));
    }

    @Test
    void staffSeeHowManyWaitForEachOfTheirServices() {
        WaitingLine list = WaitingLine.made();
        Worker worker = list.line().serviceWorker();
        String without = World.service(worker.agency(), worker.account()).toString();
        World.service(worker.agency());
        list.waits(1, "routine", "2026-04-01");
        list.waits(2, "urgent");
        String with = list.line().service().toString();
        worker.asks()
                .get("/waiting-lists")
                .then()
                .statusCode(200)
                .body("items.service.id", containsInAnyOrder(with, without))
                .body("items.find { it.service.id == '" + with + "' }.waiting", equalTo(2))
                .body("items.find { it.service.id == '" + with + "' }.reviewsDue", equalTo(1))
                .body("items.find { it.service.id == '" + without + "' }.waiting", equalTo(0))
                .body("items.find { it.service.id == '" + without + "' }.reviewsDue", equalTo(0));
    }

    @Test
    void staffSeeWhoWaitsAndWhatTheyNeedAsFarAsTheClientAgreed() {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "contact", "access-needs"));
        WaitingLine list = new WaitingLine(line);
        var request = line.request();
        request.put("share", List.of("identity", "contact", "access-needs", "needs"));
        String referral = line.post(request).statusCode(201).extract().path("id");
        line.answer(referral, "waitlist", Line.least("waitlist")).statusCode(200);
        list.read("")
                .body("items", hasSize(1))
                .body("items[0].referralId", equalTo(referral))
                .body("items[0].client.givenName", equalTo("Robin"))
                .body("items[0].client.language", equalTo("Polish"))
                .body("items[0].client.interpreterNeeded", equalTo(true))
                .body("items[0].client.accessNeeds", contains("step-free-access"))
                .body("items[0].need", nullValue())
                .body("items[0].refused.category", hasItem("needs"));
    }

    @Test
    void onceTheAgreementHasEndedThePlaceStaysAndTheNameGoes() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        WaitingLine list = new WaitingLine(line);
        String referral = list.waits(1, "routine");
        line.withdraw(agreement);
        list.read("")
                .body("items.referralId", contains(referral))
                .body("items[0].client", nullValue())
                .body("items[0].position", equalTo(1));
    }

    @Test
    void theListIsForTheStaffOfTheServiceAlone() {
        WaitingLine list = WaitingLine.made();
        list.waits(1, "routine");
        String agency = list.line().serviceWorker().agency();
        list.readAs(Worker.serviceWorker(agency), "").statusCode(404);
        list.readAs(Worker.serviceWorker(list.line().keyWorker().agency()), "").statusCode(404);
        list.readAs(list.line().keyWorker(), "").statusCode(403);
        list.readAs(Worker.manager(agency), "").statusCode(403);
    }

    @Test
    void whoStartsOrIsWithdrawnLeavesTheListAndTheOthersMoveUp() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.line().answer(three.get(0), "start", Line.least("start")).statusCode(200);
        assertThat(list.order()).containsExactly(three.get(1), three.get(2));
        list.line()
                .act(list.line().keyWorker(), three.get(1), "withdraw", Line.least("withdraw"))
                .statusCode(200);
        assertThat(list.order()).containsExactly(three.get(2));
    }
}
