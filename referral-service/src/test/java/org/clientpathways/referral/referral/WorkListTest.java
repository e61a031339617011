package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WorkListTest {

    @Test
    void theUnansweredComeFirstTheOldestOfThemFirstThenWhatMovedLast() {
        Line line = Line.withAgreement();
        String march = sentOn(line, "2026-03-01T09:00:00Z");
        String january = sentOn(line, "2026-01-01T09:00:00Z");
        String accepted = sentOn(line, "2026-01-02T09:00:00Z");
        String declined = sentOn(line, "2026-01-03T09:00:00Z");
        line.answer(accepted, "accept", Map.of()).statusCode(200);
        line.answer(declined, "decline", Line.least("decline")).statusCode(200);
        assertThat(pages(line.serviceWorker(), "direction=received", 10))
                .containsExactly(january, march, declined, accepted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void nothingIsLostOrDoubledBetweenPages(int limit) {
        Line line = Line.withAgreement();
        for (int i = 0; i < 3; i++) {
            sentOn(line, "2026-03-01T09:00:00Z");
            line.answer(sentOn(line, "2026-03-02T09:00:00Z"), "accept", Map.of("occurredAt", "2026-03-03T09:00:00Z"));
        }
        List<String> whole = pages(line.serviceWorker(), "direction=received", 100);
        assertThat(whole).hasSize(6).doesNotHaveDuplicates();
        assertThat(pages(line.serviceWorker(), "direction=received", limit)).isEqualTo(whole);
        assertThat(pages(line.keyWorker(), "direction=sent", limit)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aListCanBeNarrowedToAStatusOrAService() {
        Line line = Line.withAgreement();
        String sent = line.sent();
        String accepted = line.after("accept");
        assertThat(pages(line.serviceWorker(), "direction=received&status=sent", 10))
                .containsExactly(sent);
        assertThat(pages(line.serviceWorker(), "direction=received&status=accepted", 10))
                .containsExactly(accepted);
        assertThat(pages(line.serviceWorker(), "direction=received&service=" + line.service(), 10))
                .hasSize(2);
        assertThat(pages(line.keyWorker(), "direction=sent&status=sent&client=" + line.client(), 10))
                .containsExactly(sent);
    }

    @Test
    void aServiceWorkerSeesTheirOwnServicesAlone() {
        Line line = Line.withAgreement();
        line.sent();
        Worker colleague = Worker.serviceWorker(line.serviceWorker().agency());
        assertThat(pages(colleague, "direction=received", 10)).isEmpty();
        assertThat(pages(colleague, "direction=received&service=" + line.service(), 10))
                .isEmpty();
        assertThat(pages(Worker.keyWorker(World.agency()), "direction=sent", 10))
                .isEmpty();
    }

    @Test
    void aListDoesNotCarryReasons() {
        Line line = Line.withAgreement();
        line.sent();
        line.serviceWorker()
                .asks()
                .get("/referrals?direction=received")
                .then()
                .body("items.reason.findAll { it != null }", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direction=sideways",
                "direction=sent&limit=0",
                "direction=sent&limit=101",
                "direction=sent&after=nonsense",
                "direction=sent&status=lost",
                "limit=5"
            })
    void aQuestionThatCannotBeAnsweredSaysWhichPartToMend(String query) {
        Line line = Line.withAgreement();
        line.keyWorker()
                .asks()
                .get("/referrals?" + query)
                .then()
                .statusCode(400)
                .body("violations.field.size()", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void aStatusIsNamedWithoutRepeatingWhatWasTyped() {
        Worker.keyWorker(World.agency())
                .asks()
                .get("/referrals?direction=sent&status=Mrs%20Smith")
                .then()
                .statusCode(400)
                .body("violations.field", contains("status"))
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("Smith")));
    }

    private static String sentOn(Line line, String instant) {
        Map<String, Object> request = line.request();
        request.put("occurredAt", instant);
        return line.post(request).statusCode(201).extract().path("id");
    }

    private static List<String> pages(Worker worker, String query, int limit) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = worker.asks()
                    .get("/referrals?limit=" + limit + "&" + query + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> found = page.getList("items.id");
            assertThat(found).hasSizeLessThanOrEqualTo(limit);
            ids.addAll(found);
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        return ids;
    }
}
