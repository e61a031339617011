package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receiving agency keeps of a referral once the client has taken their agreement back. */
@QuarkusTest
class AfterTheWithdrawalTest {

    private static final List<String> BARE = List.of(
            "id",
            "clientId",
            "service",
            "referringAgency",
            "receivingAgency",
            "status",
            "sentAt",
            "clockStartedAt",
            "lastMilestoneAt",
            "mayBecome",
            "actions",
            "refused");
    private static final List<String> GONE = List.of(
            "client", "need", "reason", "urgency", "lawfulBasis", "desiredOutcome", "share", "shared", "referredBy");

    @Inject
    Journaled journal;

    private Line line;
    private String agreement;
    private String referral;

    @BeforeEach
    void aReferralWithNotesOfBothSides() {
        line = Line.withoutAgreement();
        agreement = line.agree(Line.SHARED);
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        referral = line.post(draft).extract().path("id");
        line.act(line.keyWorker(), referral, "send", Map.of("note", "Ring after six"))
                .statusCode(200);
    }

    @Test
    void theBareCourseIsLeftToTheReceiver() {
        assertThat(whole())
                .containsKeys(BARE.toArray(String[]::new))
                .containsKeys("client", "need", "reason", "shared");
        line.withdraw(agreement);
        assertThat(whole()).containsKeys(BARE.toArray(String[]::new)).doesNotContainKeys(GONE.toArray(String[]::new));
        line.read(line.serviceWorker(), referral)
                .body("refused.category", hasItems("identity", "contact", "needs", "circumstances"))
                .body("refused.find { it.category == 'identity' }.reason", equalTo("agreement-withdrawn"))
                .body("actions", hasItems("decline", "withdraw"));
        Map<String, Object> listed =
                line.serviceWorker().asks().get("/referrals?direction=received").path("items[0]");
        assertThat(listed).containsKeys("id", "status").doesNotContainKeys(GONE.toArray(String[]::new));
    }

    @Test
    void ofTheHistoryItKeepsItsOwnEntriesAndOfTheOthersWhatAndWhen() {
        line.answer(referral, "accept", Map.of("note", "Seen at the office")).statusCode(200);
        List<Map<String, Object>> before = history();
        assertThat(before.get(0)).containsEntry("note", "Ring after six").containsKeys("name", "account");
        line.withdraw(agreement);
        List<Map<String, Object>> after = history();
        assertThat(after).hasSize(before.size());
        assertThat(after.get(after.size() - 1))
                .isEqualTo(before.get(before.size() - 1))
                .containsEntry("note", "Seen at the office");
        assertThat(after.get(0).keySet())
                .containsExactlyInAnyOrder("transition", "status", "agency", "occurredAt", "recordedAt");
    }

    @Test
    void theReferrerKeepsWhatItWroteAndReadsTheReceiversNotesNoMore() {
        line.answer(referral, "accept", Map.of("note", "Seen at the office")).statusCode(200);
        line.withdraw(agreement);
        line.read(line.keyWorker(), referral)
                .body("client.givenName", equalTo("Robin"))
                .body("reason", endsWith("the end of May"))
                .body("shared", equalTo(List.of()));
        String told = line.keyWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .asString();
        assertThat(told).contains("Ring after six").doesNotContain("Seen at the office");
    }

    @ParameterizedTest
    @CsvSource({"sent,accept", "accepted,start", "waiting,accept", "waiting,start", "sent,waitlist", "accepted,waitlist"
    })
    void theClientIsNotTakenOnWithoutIt(String status, String transition) {
        bring(status);
        line.withdraw(agreement);
        line.answer(referral, transition, Line.least(transition))
                .statusCode(409)
                .body("type", endsWith("/agreement-ended"))
                .body("refused.category", hasItems("identity", "contact"));
        line.read(line.serviceWorker(), referral).body("status", equalTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "sent,decline",
        "sent,withdraw",
        "accepted,fail",
        "accepted,withdraw",
        "waiting,fail",
        "started,end",
        "started,fail",
        "started,withdraw"
    })
    void itCanBeClosedAndThatIsPublished(String status, String transition) {
        bring(status);
        line.withdraw(agreement);
        line.answer(referral, transition, Line.least(transition)).statusCode(200);
        Journaled.Event last = journal.under(line.client()).stream()
                .filter(event -> event.subject().equals(referral))
                .reduce((one, next) -> next)
                .orElseThrow();
        assertThat(last.type())
                .contains("referral."
                        + Transition.valueOf(transition.toUpperCase())
                                .brings()
                                .orElseThrow()
                                .code());
    }

    @Test
    void whyTheOtherSideClosedItIsNotTold() {
        line.withdraw(agreement);
        Map<String, Object> withdrawal = new HashMap<>(Line.least("withdraw"));
        withdrawal.put("note", "Moved to her sister's");
        line.act(line.keyWorker(), referral, "withdraw", withdrawal).statusCode(200);
        assertThat(whole())
                .containsEntry("status", "withdrawn")
                .containsKey("closedAt")
                .doesNotContainKeys("endReason", "decidedBy")
                .doesNotContainKeys(GONE.toArray(String[]::new));
        assertThat(history().get(1)).doesNotContainKeys("reason", "note", "decidedBy", "name");
    }

    @Test
    void aNewAgreementBringsBackWhatItCovers() {
        line.withdraw(agreement);
        line.agree(List.of("identity"));
        assertThat(whole()).containsKeys("client", "urgency", "referredBy").doesNotContainKeys("need", "reason");
        line.read(line.serviceWorker(), referral)
                .body("client.givenName", equalTo("Robin"))
                .body("shared", contains("identity"))
                .body("refused.category", not(everyItem(equalTo("identity"))));
        line.answer(referral, "accept", Map.of()).statusCode(409);
    }

    private void bring(String status) {
        switch (status) {
            case "accepted" -> answer("accept");
            case "waiting" -> answer("waitlist");
            case "started" -> {
                answer("accept");
                answer("start");
            }
            default -> assertThat(status).isEqualTo("sent");
        }
    }

    private void answer(String transition) {
        line.answer(referral, transition, Line.least(transition)).statusCode(200);
    }

    private Map<String, Object> whole() {
        return line.read(line.serviceWorker(), referral)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private List<Map<String, Object>> history() {
        return line.serviceWorker()
                .asks()
                .get("/referrals/" + referral + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
