package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatTheReceiverSeesTest {

    @Test
    void theReceiverSeesWhatIsBothAgreedAndSharedAndNothingMore() {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "contact", "needs", "access-needs", "characteristics"));
        String referral = line.sent();
        line.read(line.serviceWorker(), referral)
                .body("client.givenName", equalTo("Robin"))
                .body("client.postcode", equalTo("LK1 2AB"))
                .body("need", equalTo("housing"))
                .body("$", not(hasKey("reason")))
                .body("client", not(hasKey("language")))
                .body("client", not(hasKey("sex")))
                .body("refused.find { it.category == 'circumstances' }.reason", equalTo("no-agreement"))
                .body("refused.find { it.category == 'access-needs' }.reason", equalTo("not-shared"));
    }

    @Test
    void thePreviewIsWhatTheReceiverThenReads() {
        Line line = Line.withAgreement();
        Map<String, Object> question = Map.of(
                "clientId", line.client(),
                "serviceId", line.service(),
                "purpose", "referral",
                "categories", Line.SHARED,
                "need", "housing",
                "reason", "Must leave the flat by the end of May",
                "desiredOutcome", "A tenancy of their own");
        var preview = line.keyWorker()
                .asks()
                .body(question)
                .post("/sharing-decisions")
                .then()
                .statusCode(200)
                .body("permitted.basis.kind", hasItem("agreement"))
                .extract()
                .jsonPath();
        var read = line.read(line.serviceWorker(), line.sent()).extract().jsonPath();
        assertThat(read.getMap("client")).isEqualTo(preview.getMap("wouldSee.client"));
        for (String field : List.of("need", "reason", "desiredOutcome")) {
            assertThat(read.getString(field)).isEqualTo(preview.getString("wouldSee." + field));
        }
    }

    @Test
    void aWithdrawalBindsTheNextReadAndStopsTheAcceptanceButNotTheDecline() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        String referral = line.sent();
        line.withdraw(agreement);
        line.read(line.serviceWorker(), referral)
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("client", not(hasKey("givenName")))
                .body("$", not(hasKey("reason")))
                .body("refused.reason", hasItem("agreement-withdrawn"));
        line.answer(referral, "accept", Map.of())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agreement-ended"));
        line.answer(referral, "decline", Line.least("decline")).statusCode(200);
    }

    @Test
    void theListNamesTheClientOnlyWhereTheAgreementStillPermitsIt() {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        line.sent();
        line.serviceWorker()
                .asks()
                .get("/referrals?direction=received")
                .then()
                .body("items.client.givenName", contains("Robin"));
        line.withdraw(agreement);
        line.serviceWorker()
                .asks()
                .get("/referrals?direction=received")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].client", not(hasKey("givenName")));
    }

    @Test
    void theReceiverSeesTheReferrersNotesOnlyWithTheCircumstances() {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "contact"));
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String referral = line.post(draft).extract().path("id");
        line.act(line.keyWorker(), referral, "send", Map.of("note", "Ring after six"))
                .statusCode(200);
        line.serviceWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .then()
                .body("items.status", contains("sent"))
                .body("items[0]", not(hasKey("note")));
    }
}
