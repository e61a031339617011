package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SendingAReferralTest {

    @Inject
    Journaled journal;

    @Test
    void aReferralIsSentWithWhatTheClientAgreedTo() {
        Line line = Line.withAgreement();
        line.post(line.request())
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", containsString("/referrals/"))
                .body("status", equalTo("sent"))
                .body("mayBecome", hasItem("accepted"))
                .body("actions", contains("withdraw", "correct"))
                .body("shared", contains("identity", "contact", "needs", "circumstances"))
                .body("refused", empty())
                .body("referringAgency.alias", equalTo(line.keyWorker().agency()))
                .body("receivingAgency.alias", equalTo(line.serviceWorker().agency()))
                .body("clockStartedAt", notNullValue());
    }

    @Test
    void withoutAnAgreementThatCoversIdentityAndContactNothingIsSentOrWritten() {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "needs"));
        line.post(line.request())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agreement-missing"))
                .body("refused.category", hasItem("contact"))
                .body("refused.find { it.category == 'contact' }.reason", equalTo("no-agreement"));
        line.keyWorker()
                .asks()
                .get("/referrals?direction=sent&client=" + line.client())
                .then()
                .body("items", empty());
        assertThat(journal.under(line.client())).noneMatch(event -> event.type().contains("referral.sent"));
    }

    @Test
    void whatTheAgreementDoesNotCoverIsNotSharedAndSaid() {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "contact"));
        line.post(line.request())
                .statusCode(201)
                .body("shared", contains("identity", "contact"))
                .body("refused.category", contains("needs", "circumstances"));
    }

    @Test
    void theEventOfTheSendingIsWrittenWithItWithoutTheReason() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.type().equals("org.clientpathways.referral.sent.v1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.topic()).isEqualTo("referral-events");
                    assertThat(event.subject()).isEqualTo(referral);
                    assertThat(event.data().get("need").asText()).isEqualTo("housing");
                    assertThat(event.data().toString()).doesNotContain("flat", "tenancy", "Robin");
                });
    }

    @Test
    void aDraftIsSeenByTheReferrerAloneUntilItIsSent() {
        Line line = Line.withAgreement();
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String id = line.post(draft)
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("actions", contains("send", "withdraw"))
                .extract()
                .path("id");
        line.read(line.serviceWorker(), id).statusCode(404);
        assertThat(journal.under(line.client()))
                .noneMatch(event -> event.subject().equals(id));
        line.act(line.keyWorker(), id, "send", Map.of()).statusCode(200).body("status", equalTo("sent"));
        line.read(line.serviceWorker(), id).statusCode(200);
    }

    @Test
    void aWithdrawnDraftStaysWithTheReferrer() {
        Line line = Line.withAgreement();
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String id = line.post(draft).statusCode(201).extract().path("id");
        line.act(line.keyWorker(), id, "withdraw", Line.least("withdraw")).statusCode(200);
        line.read(line.serviceWorker(), id).statusCode(404);
        assertThat(journal.under(line.client()))
                .noneMatch(event -> event.subject().equals(id));
    }

    @Test
    void aDraftThatWasNeverSentTiesTheOtherAgencyToNothing() {
        Line line = Line.withAgreement();
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String id = line.post(draft).statusCode(201).extract().path("id");
        line.act(line.keyWorker(), id, "withdraw", Line.least("withdraw"))
                .statusCode(200)
                .body("actions", contains("take-back"));
        line.act(line.keyWorker(), id, "correct", Line.least("correct")).statusCode(409);
        Worker keyWorkerThere = Worker.keyWorker(line.serviceWorker().agency());
        Map<String, Object> question =
                Map.of("clientId", line.client(), "serviceId", line.service(), "purpose", "referral");
        keyWorkerThere.asks().body(question).post("/sharing-decisions").then().statusCode(404);
        keyWorkerThere.asksOnce().body(line.request()).post("/referrals").then().statusCode(404);
    }

    @Test
    void theSameKeyMakesOneReferralHoweverOftenItIsSent() {
        Line line = Line.withAgreement();
        String key = UUID.randomUUID().toString();
        String first =
                withKey(line, key, line.request()).statusCode(201).extract().path("id");
        withKey(line, key, line.request()).statusCode(201).body("id", equalTo(first));
        line.keyWorker()
                .asks()
                .get("/referrals?direction=sent&client=" + line.client())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Line line = Line.withAgreement();
        String key = UUID.randomUUID().toString();
        withKey(line, key, line.request()).statusCode(201);
        Map<String, Object> other = line.request();
        other.put("need", "benefits");
        withKey(line, key, other).statusCode(422).body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void aFailedRequestLeavesItsKeyFree() {
        Line line = Line.withoutAgreement();
        String key = UUID.randomUUID().toString();
        withKey(line, key, line.request()).statusCode(409);
        line.agree(Line.SHARED);
        withKey(line, key, line.request()).statusCode(201);
    }

    @Test
    void withoutAKeyNothingIsMade() {
        Line line = Line.withAgreement();
        line.keyWorker()
                .asks()
                .body(line.request())
                .post("/referrals")
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
    }

    @Test
    void aReferralRecordedLateKeepsTheTimeItWasSent() {
        Line line = Line.withAgreement();
        Map<String, Object> late = line.request();
        late.put("occurredAt", "2026-01-05T09:30:00Z");
        line.post(late)
                .statusCode(201)
                .body("sentAt", equalTo("2026-01-05T09:30:00Z"))
                .body("clockStartedAt", equalTo("2026-01-05T09:30:00Z"));
    }

    @Test
    void theFutureIsRefusedAndTheFieldIsNamed() {
        Line line = Line.withAgreement();
        Map<String, Object> early = line.request();
        early.put("occurredAt", Instant.now().plus(1, ChronoUnit.HOURS).toString());
        line.post(early).statusCode(400).body("violations.field", contains("occurredAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "serviceId", "need", "reason", "lawfulBasis", "share"})
    void whatIsMissingIsNamed(String field) {
        Line line = Line.withAgreement();
        Map<String, Object> request = line.request();
        request.remove(field);
        line.post(request).statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void anUnknownFieldIsRefusedSoThatATypingMistakeIsNotLost() {
        Line line = Line.withAgreement();
        Map<String, Object> request = line.request();
        request.put("urgncy", "urgent");
        line.post(request).statusCode(400).body("violations.field", contains("urgncy"));
    }

    @Test
    void sharingLessThanIdentityAndContactIsRefused() {
        Line line = Line.withAgreement();
        Map<String, Object> request = line.request();
        request.put("share", List.of("identity"));
        line.post(request).statusCode(400);
    }

    @Test
    void aClientOfAnotherAgencyIsNotThere() {
        Line line = Line.withAgreement();
        Worker outsider = Worker.keyWorker(World.agency());
        outsider.asksOnce().body(line.request()).post("/referrals").then().statusCode(404);
    }

    @Test
    void aServiceWorkerCannotRefer() {
        Line line = Line.withAgreement();
        line.serviceWorker()
                .asksOnce()
                .body(line.request())
                .post("/referrals")
                .then()
                .statusCode(403);
    }

    @Test
    void hostileTextIsKeptAsTyped() {
        Line line = Line.withAgreement();
        Map<String, Object> request = line.request();
        String typed = "'; drop table referral; -- <script>alert(1)</script> \u202e ok";
        request.put("reason", typed);
        String id = line.post(request).statusCode(201).extract().path("id");
        line.read(line.serviceWorker(), id).body("reason", is(typed));
    }

    @Test
    void textThatTheDatabaseCannotKeepIsRefused() {
        Line line = Line.withAgreement();
        Map<String, Object> request = line.request();
        request.put("reason", "a\u0000b");
        line.post(request).statusCode(400).body("violations.field", contains("reason"));
    }

    private static io.restassured.response.ValidatableResponse withKey(Line line, String key, Map<String, ?> body) {
        return line.keyWorker()
                .asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/referrals")
                .then();
    }
}
