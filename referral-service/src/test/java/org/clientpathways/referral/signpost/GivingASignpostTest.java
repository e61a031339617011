package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.signpost.Signposting.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivingASignpostTest {

    private Line line;

    @Inject
    Journaled journaled;

    @BeforeEach
    void aClientWhoAgreedToNothing() {
        line = Line.withoutAgreement();
    }

    @Test
    void aSignpostNeedsNoAgreementAndIsToBeFollowedUp() {
        Signposting.give(
                        line.keyWorker(),
                        Signposting.request(
                                line, Map.of("followUpOn", TODAY.plusDays(9).toString())))
                .statusCode(201)
                .header("Location", not(empty()))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("to-follow-up"))
                .body("clientId", equalTo(line.client().toString()))
                .body("client.givenName", equalTo("Robin"))
                .body(
                        "service.name",
                        equalTo("Service of " + line.serviceWorker().agency()))
                .body("agency.alias", equalTo(line.keyWorker().agency()))
                .body("need", equalTo("housing"))
                .body("note", equalTo("Zz note"))
                .body("followUpOn", equalTo(TODAY.plusDays(9).toString()))
                .body("due", equalTo(false))
                .body("givenBy", equalTo("Test Worker"))
                .body("followUps", empty())
                .body("$", not(hasKey("result")));
    }

    @Test
    void withoutADayTheClientIsAskedWhenTheServicesUsualWaitIsOver() {
        Signposting.give(line.keyWorker(), Signposting.request(line, Map.of()))
                .statusCode(201)
                .body("followUpOn", equalTo(TODAY.plusDays(5 + 28).toString()));
    }

    @Test
    void itIsPublishedWithoutAWordThatAnybodyWrote() {
        UUID signpost = Signposting.given(line, TODAY.plusDays(3));
        List<Journaled.Event> events = journaled.under(line.client()).stream()
                .filter(event -> event.type().equals("org.clientpathways.signpost.given.v1"))
                .toList();
        assertThat(events).hasSize(1);
        Journaled.Event event = events.get(0);
        assertThat(event.topic()).isEqualTo("referral-events");
        assertThat(event.subject()).isEqualTo(signpost.toString());
        assertThat(event.data().get("serviceId").asText())
                .isEqualTo(line.service().toString());
        assertThat(event.data().get("agency").asText())
                .isEqualTo(line.keyWorker().agency());
        assertThat(event.data().get("followUpOn").asText())
                .isEqualTo(TODAY.plusDays(3).toString());
        assertThat(event.data().toString()).doesNotContain("Zz").doesNotContain("Test Worker");
    }

    @Test
    void theServiceLearnsNothingOfIt() {
        UUID signpost = Signposting.given(line, TODAY.plusDays(3));
        for (Worker worker : List.of(
                line.serviceWorker(), Worker.keyWorker(line.serviceWorker().agency()))) {
            int there = worker.asks().get("/signposts/" + signpost).statusCode();
            int nowhere = worker.asks().get("/signposts/" + UUID.randomUUID()).statusCode();
            assertThat(there).isEqualTo(nowhere).isIn(403, 404);
        }
        Worker keyWorker = Worker.keyWorker(line.serviceWorker().agency());
        keyWorker.asks().get("/signposts").then().body("items", empty());
        keyWorker
                .asks()
                .get("/signposts?client=" + line.client())
                .then()
                .statusCode(200)
                .body("items", empty());
        keyWorker.asks().get("/clients/" + line.client()).then().statusCode(404);
    }

    @Test
    void theSameKeyGivesTheSameSignpostOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Signposting.request(line, Map.of());
        String first = give(key, request, 201);
        assertThat(give(key, request, 201)).isEqualTo(first);
        assertThat(journaled.under(line.client()))
                .filteredOn(event -> event.type().equals("org.clientpathways.signpost.given.v1"))
                .hasSize(1);
        give(key, Signposting.request(line, Map.of("need", "money-and-debt")), 422);
        line.keyWorker().asks().body(request).post("/signposts").then().statusCode(400);
    }

    @Test
    void whatIsMissingOrCannotBeIsAskedForInWords() {
        Signposting.give(line.keyWorker(), Map.of("clientId", line.client(), "serviceId", line.service()))
                .statusCode(400)
                .body("violations.field", contains("need"));
        Signposting.give(
                        line.keyWorker(),
                        Signposting.request(
                                line, Map.of("followUpOn", TODAY.minusDays(1).toString())))
                .statusCode(400)
                .body("violations.field", contains("followUpOn"));
        Signposting.give(line.keyWorker(), Signposting.request(line, Map.of("serviceId", UUID.randomUUID())))
                .statusCode(400)
                .body("violations.field", contains("serviceId"));
        assertThat(journaled.under(line.client()))
                .noneMatch(event -> event.type().contains("signpost"));
    }

    @Test
    void onlyAKeyWorkerOfAnAgencyThatHoldsTheClientGivesOne() {
        line.agree(Line.SHARED);
        line.sent();
        Map<String, Object> request = Signposting.request(line, Map.of());
        Signposting.give(Worker.keyWorker(line.serviceWorker().agency()), request)
                .statusCode(404);
        Signposting.give(line.keyWorker(), Signposting.request(line, Map.of("clientId", UUID.randomUUID())))
                .statusCode(404);
        Signposting.give(Worker.of(line.keyWorker().agency(), Roles.MANAGER), request)
                .statusCode(403);
        Signposting.give(Worker.keyWorker(line.keyWorker().agency()), request).statusCode(201);
    }

    private String give(String key, Map<String, ?> request, int status) {
        return line.keyWorker()
                .asks()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/signposts")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
