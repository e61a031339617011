package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

@QuarkusTest
class RedirectingTest {

    private static final String SENT_AT = "2026-03-01T09:00:00Z";

    @Inject
    Journaled journal;

    private Line line;

    @BeforeEach
    void aClientWhoAgreed() {
        line = Line.withAgreement();
    }

    @Test
    void aRedirectedReferralGoesOnToTheNewServiceOnTheSameClock() {
        Line onward = onward(line);
        onward.agree(Line.SHARED);
        String first = sentInMarch();
        redirect(line, first, onward.service())
                .statusCode(200)
                .body("status", equalTo("redirected"))
                .body("redirectedTo.service.id", equalTo(onward.service().toString()));
        String next = next(line, first);
        line.read(onward.serviceWorker(), next)
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("clockStartedAt", equalTo(SENT_AT))
                .body("sentAt", not(equalTo(SENT_AT)))
                .body("continues", equalTo(first))
                .body("referringAgency.alias", equalTo(line.keyWorker().agency()))
                .body("referredBy.account", equalTo(line.keyWorker().account().toString()))
                .body("need", equalTo("housing"))
                .body("reason", containsString("the end of May"))
                .body("desiredOutcome", containsString("tenancy"))
                .body("lawfulBasis", equalTo("public-task"));
        line.read(line.keyWorker(), next)
                .body("continuesFrom.id", equalTo(first))
                .body("continuesFrom.status", equalTo("redirected"));
        List<Journaled.Event> events = journal.under(line.client()).stream()
                .filter(event -> List.of(first, next).contains(event.subject()))
                .toList();
        assertThat(events)
                .extracting(event -> event.type().replaceAll("org.clientpathways.referral.(.*).v1", "$1"))
                .containsExactly("sent", "redirected", "sent");
        assertThat(events.get(1).data().get("newReferralId").asText()).isEqualTo(next);
        assertThat(events.get(1).data().get("newReceivingAgency").asText())
                .isEqualTo(onward.serviceWorker().agency());
        assertThat(events.get(1).data().get("held").asBoolean()).isFalse();
        assertThat(events.get(1).data().get("reason").asText()).isEqualTo("not-appropriate");
        assertThat(events.get(2).data().get("clockStartedAt").asText()).isEqualTo(SENT_AT);
        assertThat(events.get(2).data().get("continues").asText()).isEqualTo(first);
    }

    @Test
    void recordedLateItIsSentWhenItHappened() {
        Line onward = onward(line);
        onward.agree(Line.SHARED);
        String first = sentInMarch();
        Map<String, Object> body = new HashMap<>(body(onward.service()));
        body.put("occurredAt", "2026-03-04T09:00:00Z");
        line.answer(first, "redirect", body).statusCode(200);
        line.read(line.keyWorker(), next(line, first)).body("sentAt", equalTo("2026-03-04T09:00:00Z"));
    }

    @Test
    void withoutAnAgreementItIsHeldWithTheKeyWorkerAndGoesOutOnTheSameClockOnceThereIsOne() {
        Line onward = onward(line);
        String first = sentInMarch();
        redirect(line, first, onward.service()).statusCode(200);
        String held = next(line, first);
        line.read(line.keyWorker(), first)
                .body("redirectedTo.held", equalTo(true))
                .body("redirectedTo.status", equalTo("draft"));
        line.read(line.keyWorker(), held)
                .body("status", equalTo("draft"))
                .body("held", equalTo(true))
                .body("clockStartedAt", equalTo(SENT_AT))
                .body("refused.category", hasItems("identity", "contact"));
        line.read(onward.serviceWorker(), held).statusCode(404);
        assertThat(types(held)).isEmpty();
        assertThat(last(first).data().get("held").asBoolean()).isTrue();
        line.act(line.keyWorker(), held, "send", Map.of()).statusCode(409).body("type", endsWith("/agreement-missing"));
        onward.agree(Line.SHARED);
        line.act(line.keyWorker(), held, "send", Map.of())
                .statusCode(200)
                .body("held", nullValue())
                .body("clockStartedAt", equalTo(SENT_AT));
        assertThat(last(held).data().get("clockStartedAt").asText()).isEqualTo(SENT_AT);
        assertThat(last(held).data().get("continues").asText()).isEqualTo(first);
    }

    @Test
    void thatAHeldReferralIsLostIsPublished() {
        Line onward = onward(line);
        String first = line.sent();
        redirect(line, first, onward.service());
        String held = next(line, first);
        line.act(line.keyWorker(), held, "withdraw", Line.least("withdraw")).statusCode(200);
        assertThat(types(held)).containsExactly("withdrawn");
    }

    @Test
    void whoRedirectsIsToldWhereToAndNothingMore() {
        Line onward = onward(line);
        onward.agree(Line.SHARED);
        String first = line.sent();
        redirect(line, first, onward.service())
                .body("redirectedTo.service.id", equalTo(onward.service().toString()))
                .body("redirectedTo.id", nullValue())
                .body("redirectedTo.status", nullValue());
        String next = next(line, first);
        line.read(line.serviceWorker(), next).statusCode(404);
        line.serviceWorker()
                .asks()
                .get("/referrals/" + next + "/history")
                .then()
                .statusCode(404);
        line.read(line.serviceWorker(), first).body("redirectedTo.id", nullValue());
    }

    @Test
    void whoRedirectedIsToldThatItWaitsForTheClientsAgreementAndNoMore() {
        Line onward = onward(line);
        String first = line.sent();
        redirect(line, first, onward.service())
                .body("redirectedTo.held", equalTo(true))
                .body("redirectedTo.id", nullValue())
                .body("redirectedTo.status", nullValue());
        onward.agree(Line.SHARED);
        line.act(line.keyWorker(), next(line, first), "send", Map.of()).statusCode(200);
        line.read(line.serviceWorker(), first)
                .body("redirectedTo.service.id", equalTo(onward.service().toString()))
                .body("redirectedTo.held", nullValue())
                .body("redirectedTo.status", nullValue());
    }

    @Test
    void onceTheAgreementEndedWhoRedirectedIsToldOnlyWhereTo() {
        Line agreed = Line.withoutAgreement();
        String agreement = agreed.agree(Line.SHARED);
        Line onward = onward(agreed);
        String first = agreed.sent();
        redirect(agreed, first, onward.service()).body("redirectedTo.held", equalTo(true));
        agreed.read(agreed.serviceWorker(), first).body("actions", hasItem("take-back"));
        agreed.withdraw(agreement);
        readsOnlyWhereTo(agreed, first, onward);
        onward.agree(Line.SHARED);
        String next = next(agreed, first);
        onward.act(onward.keyWorker(), next, "send", Map.of()).statusCode(200);
        readsOnlyWhereTo(agreed, first, onward);
        onward.answer(next, "accept", Map.of()).statusCode(200);
        readsOnlyWhereTo(agreed, first, onward);
    }

    private static void readsOnlyWhereTo(Line line, String referral, Line onward) {
        line.read(line.serviceWorker(), referral)
                .body("client", nullValue())
                .body("redirectedTo.service.id", equalTo(onward.service().toString()))
                .body("redirectedTo.held", nullValue())
                .body("actions", not(hasItem("take-back")))
                .body("cannotTakeBack", nullValue());
    }

    @Test
    void whoIsStaffOfBothServicesIsToldWhatCameOfIt() {
        UUID colleagues = World.service(
                line.serviceWorker().agency(), line.serviceWorker().account());
        String first = line.sent();
        redirect(line, first, colleagues).body("redirectedTo.status", equalTo("sent"));
        line.read(line.serviceWorker(), next(line, first)).body("continuesFrom.id", equalTo(first));
    }

    @Test
    void theNewServiceIsNotToldWhoRedirected() throws SQLException {
        Line onward = onward(line);
        onward.agree(Line.SHARED);
        String first = line.sent();
        redirect(line, first, onward.service());
        String next = next(line, first);
        onward.serviceWorker()
                .asks()
                .get("/referrals/" + next + "/history")
                .then()
                .body("items[0].transition", equalTo("send"))
                .body("items[0].agency", equalTo(line.keyWorker().agency()))
                .body("items[0].account", equalTo(line.keyWorker().account().toString()));
        line.read(onward.serviceWorker(), next).body("continuesFrom", nullValue());
        line.act(line.serviceWorker(), first, "take-back", Map.of("reason", "By mistake"))
                .statusCode(200);
        assertThat(Owner.texts("select agency from referral_milestone where referral_id = '" + next + "'"))
                .hasSize(2)
                .containsOnly(line.keyWorker().agency());
    }

    @Test
    void whatTheRedirectingAgencyWasNotToldGoesToTheNewOneAsFarAsThatIsAgreed() {
        Line narrow = Line.withoutAgreement();
        narrow.agree(List.of("identity", "contact"));
        Line onward = onward(narrow);
        onward.agree(Line.SHARED);
        String first = narrow.sent();
        narrow.read(narrow.serviceWorker(), first).body("reason", nullValue());
        redirect(narrow, first, onward.service()).statusCode(200).body("reason", nullValue());
        narrow.read(onward.serviceWorker(), next(narrow, first))
                .body("need", equalTo("housing"))
                .body("reason", containsString("the end of May"));
    }

    @Test
    void aChainOfAnyLengthKeepsTheClockAndNeverGoesBack() {
        Line second = onward(line);
        Line third = onward(line);
        second.agree(Line.SHARED);
        third.agree(Line.SHARED);
        String first = sentInMarch();
        redirect(line, first, second.service()).statusCode(200);
        String middle = next(line, first);
        redirect(second, middle, third.service()).statusCode(200);
        String end = next(line, middle);
        line.read(third.serviceWorker(), end).body("clockStartedAt", equalTo(SENT_AT));
        for (Line before : List.of(line, second, third)) {
            redirect(third, end, before.service()).statusCode(409).body("type", endsWith("/redirect-circle"));
        }
        line.read(line.keyWorker(), end)
                .body("status", equalTo("sent"))
                .body("referringAgency.alias", equalTo(line.keyWorker().agency()));
    }

    @Test
    void onlyWhatIsNotStartedIsRedirectedAndOnlyByTheReceiver() {
        Line onward = onward(line);
        for (String taken : List.of("accept", "waitlist")) {
            redirect(line, line.after(taken), onward.service()).statusCode(200);
        }
        redirect(line, line.after("accept", "start"), onward.service()).statusCode(409);
        line.act(line.keyWorker(), line.sent(), "redirect", body(onward.service()))
                .statusCode(403);
        Worker stranger = Worker.serviceWorker(World.agency());
        line.act(stranger, line.sent(), "redirect", body(onward.service())).statusCode(404);
    }

    @Test
    void aServiceThatTakesNoReferralsAndAMissingReasonAreRefused() {
        String referral = line.sent();
        redirect(line, referral, UUID.randomUUID()).statusCode(400).body("violations.field", hasItems("serviceId"));
        line.answer(referral, "redirect", Map.of())
                .statusCode(400)
                .body("violations.field", hasItems("serviceId", "reason"));
        line.read(line.serviceWorker(), referral).body("status", equalTo("sent"));
    }

    /** Another agency's service for the same client, that the client has not agreed to. */
    private static Line onward(Line from) {
        Worker worker = Worker.serviceWorker(World.agency());
        return new Line(from.keyWorker(), worker, from.client(), World.service(worker.agency(), worker.account()));
    }

    private static ValidatableResponse redirect(Line from, String referral, UUID to) {
        return from.answer(referral, "redirect", body(to));
    }

    private static Map<String, Object> body(UUID to) {
        return Map.of("serviceId", to, "reason", "not-appropriate");
    }

    private static String next(Line line, String referral) {
        return line.read(line.keyWorker(), referral).statusCode(200).extract().path("redirectedTo.id");
    }

    private String sentInMarch() {
        Map<String, Object> request = line.request();
        request.put("occurredAt", SENT_AT);
        return line.post(request).statusCode(201).extract().path("id");
    }

    private List<String> types(String referral) {
        return journal.under(line.client()).stream()
                .filter(event -> event.subject().equals(referral))
                .map(event -> event.type().replaceAll("org.clientpathways.referral.(.*).v1", "$1"))
                .toList();
    }

    private Journaled.Event last(String referral) {
        return journal.under(line.client()).stream()
                .filter(event -> event.subject().equals(referral))
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
