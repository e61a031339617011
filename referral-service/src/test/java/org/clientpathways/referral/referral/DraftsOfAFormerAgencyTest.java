package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client goes on from an agency that did not register them: what it drafted stays its own, and nothing is stuck. */
@QuarkusTest
class DraftsOfAFormerAgencyTest {

    @Inject
    Journaled journaled;

    private Offer first;
    private Offer second;
    private Line line;
    private String agreement;

    @BeforeEach
    void aClientWhoseKeyWorkersAgencyDidNotRegisterThem() {
        first = Offer.withoutAgreement();
        agreement = first.agree(Offer.LEAST);
        first.accepted();
        second = new Offer(first.next(), Worker.keyWorker(World.agency()), first.client());
        Worker staff = Worker.serviceWorker(World.agency());
        line = new Line(first.next(), staff, first.client(), World.service(staff.agency(), staff.account()));
    }

    @Test
    void aDraftStaysTheirsToReadAndToWithdraw() {
        String draft = draft();
        read(draft).body("holdsClient", equalTo(true)).body("actions", contains("send", "withdraw"));
        theClientGoesOn();
        first.next().asks().get("/clients/" + first.client()).then().statusCode(404);
        read(draft)
                .body("reason", equalTo("Must leave the flat by the end of May"))
                .body("client", not(hasKey("familyName")))
                .body("holdsClient", equalTo(false))
                .body("actions", contains("withdraw"));
        listed().body("items.id", contains(draft)).body("items[0].actions", contains("withdraw"));
        act(draft, "withdraw").statusCode(200).body("status", equalTo("withdrawn"));
        listed().body("items.id", contains(draft));
        act(draft, "take-back", Map.of("reason", "It was another draft"))
                .statusCode(200)
                .body("status", equalTo("draft"));
        assertThat(events(draft)).isEmpty();
    }

    @Test
    void aDraftGoesOutNoMoreAndTheyAreToldWhatToDo() {
        line.agree(Line.SHARED);
        String draft = draft();
        theClientGoesOn();
        act(draft, "send", Map.of())
                .statusCode(409)
                .body("type", endsWith("/client-handed-over"))
                .body("detail", containsString("Withdraw it"));
        read(draft).body("status", equalTo("draft"));
        assertThat(events(draft)).isEmpty();
    }

    @Test
    void aHeldOneIsWithdrawnWhichCounts() {
        String held = held(line.onward());
        theClientGoesOn();
        read(held)
                .body("held", equalTo(true))
                .body("holdsClient", equalTo(false))
                .body("actions", hasItems("send", "withdraw"));
        act(held, "withdraw").statusCode(200);
        assertThat(events(held)).containsExactly("org.clientpathways.referral.withdrawn.v1");
    }

    @Test
    void aHeldOneGoesOutOnItsClockOnceTheAgencyThatHoldsTheClientRecordedTheAgreement() {
        Line onward = line.onward();
        String held = held(onward);
        theClientGoesOn();
        act(held, "send", Map.of())
                .statusCode(409)
                .body("type", endsWith("/agreement-missing"))
                .body("detail", containsString("Ask the agency of the client's key worker"));
        new Line(second.next(), onward.serviceWorker(), first.client(), onward.service()).agree(Line.SHARED);
        act(held, "send", Map.of()).statusCode(200).body("held", nullValue());
        onward.read(onward.serviceWorker(), held).statusCode(200).body("client.givenName", equalTo("Robin"));
    }

    @Test
    void toAnybodyElseItIsNotThereTheNextAgencyAmongThem() {
        String draft = draft();
        theClientGoesOn();
        for (Worker other : List.of(second.next(), Worker.keyWorker(World.agency()), line.serviceWorker())) {
            for (String what : List.of("", "/history", "/send", "/withdraw", "/take-back")) {
                assertThat(answer(other, draft, what))
                        .isEqualTo(answer(other, UUID.randomUUID().toString(), what));
            }
        }
    }

    private static String answer(Worker worker, String referral, String what) {
        boolean reads = what.isEmpty() || what.equals("/history");
        Answer answer = Answer.to(
                reads ? "GET" : "POST",
                "/referrals/" + referral + what,
                worker,
                "application/json",
                reads ? null : "{\"decidedBy\": \"client\", \"reason\": \"other\"}");
        assertThat(answer.status()).isIn(403, 404);
        return answer.impersonal();
    }

    private void theClientGoesOn() {
        second.agree(Offer.LEAST);
        second.accepted();
        first.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(200);
    }

    private String draft() {
        Map<String, Object> request = line.request();
        request.put("draft", true);
        return line.post(request).statusCode(201).extract().path("id");
    }

    private String held(Line onward) {
        line.agree(Line.SHARED);
        return line.redirected(line.sent(), onward);
    }

    private List<String> events(String referral) {
        return journaled.under(first.client()).stream()
                .filter(event -> event.subject().equals(referral))
                .map(Journaled.Event::type)
                .toList();
    }

    private ValidatableResponse read(String referral) {
        return line.read(first.next(), referral).statusCode(200);
    }

    private ValidatableResponse listed() {
        return first.next().asks().get("/referrals?direction=sent").then().statusCode(200);
    }

    private ValidatableResponse act(String referral, String transition) {
        return act(referral, transition, Line.least(transition));
    }

    private ValidatableResponse act(String referral, String transition, Object body) {
        return line.act(first.next(), referral, transition, body);
    }
}
