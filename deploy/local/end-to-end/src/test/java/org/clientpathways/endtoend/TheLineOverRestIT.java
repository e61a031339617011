package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.agree;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.Line.read;
import static org.clientpathways.endtoend.Line.refer;
import static org.clientpathways.endtoend.Line.referralOf;
import static org.clientpathways.endtoend.Line.register;
import static org.clientpathways.endtoend.Line.sent;
import static org.clientpathways.endtoend.SignIn.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.Test;

@WithTheWholeSystem
class TheLineOverRestIT {

    @Test
    void aReferralGoesFromTheKeyWorkerThroughTheServiceToItsOutcome() {
        Line.Referral referral = sent();
        as(SERVICE_WORKER)
                .queryParam("limit", 100)
                .get("/referrals?direction=received&status=sent")
                .then()
                .body("items.id", hasItem(referral.id()));
        read(SERVICE_WORKER, referral)
                .then()
                .body("status", equalTo("sent"))
                .body("client.givenName", notNullValue())
                .body("client.phone", notNullValue())
                .body("reason", notNullValue())
                .body("actions", hasItems("accept", "waitlist", "decline"));

        referral = change(SERVICE_WORKER, referral, "waitlist", Map.of("priority", "soon", "reviewOn", inAMonth()));
        referral = change(SERVICE_WORKER, referral, "accept", Map.of());
        referral = change(SERVICE_WORKER, referral, "start", Map.of());
        referral = change(SERVICE_WORKER, referral, "end", Map.of("outcome", "need-met", "planned", true));

        read(KEY_WORKER, referral)
                .then()
                .body("status", equalTo("ended"))
                .body("outcome", equalTo("need-met"))
                .body("mayBecome", contains("entered-in-error"));
        as(KEY_WORKER)
                .get("/referrals/{id}/history", referral.id())
                .then()
                .body("items.transition", contains("send", "waitlist", "accept", "start", "end"))
                .body("items.agency.unique()", contains("larkshire-council", "harbour-trust"));
        Routes.await(
                KEY_WORKER,
                referral.client(),
                route -> route.path("steps[0].status").equals("ended"));
        Routes.of(KEY_WORKER, referral.client())
                .then()
                .body("steps", hasSize(1))
                .body("steps[0].id", equalTo(referral.id()))
                .body("steps[0].from", equalTo("outside"))
                .body("spells.kind", hasItems("awaiting-response", "waiting-to-start", "in-service"))
                .body("spells.open.unique()", contains(false));
    }

    @Test
    void aDeclinedReferralTellsTheReferrerWhy() {
        Line.Referral declined = change(
                SERVICE_WORKER, sent(), "decline", Map.of("reason", "no-capacity", "note", "Full until the summer"));
        read(KEY_WORKER, declined).then().body("status", equalTo("declined")).body("endReason", equalTo("no-capacity"));
        as(KEY_WORKER)
                .get("/referrals/{id}/history", declined.id())
                .then()
                .body("items[-1].reason", equalTo("no-capacity"))
                .body("items[-1].note", equalTo("Full until the summer"));
        Routes.await(KEY_WORKER, declined.client(), route -> "declined".equals(route.path("steps[0].how")));
    }

    @Test
    void aReferralThatCameToNothingSaysWhyToo() {
        Line.Referral accepted = change(SERVICE_WORKER, sent(), "accept", Map.of());
        Line.Referral failed = change(SERVICE_WORKER, accepted, "fail", Map.of("reason", "cannot-contact"));
        read(KEY_WORKER, failed).then().body("status", equalTo("failed")).body("endReason", equalTo("cannot-contact"));
    }

    @Test
    void theKeyWorkerWithdrawsAReferralByTheClientsDecision() {
        Line.Referral withdrawn =
                change(KEY_WORKER, sent(), "withdraw", Map.of("decidedBy", "client", "reason", "client-changed-mind"));
        read(SERVICE_WORKER, withdrawn)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("decidedBy", equalTo("client"));
        Routes.await(KEY_WORKER, withdrawn.client(), route -> "withdrawn-by-client".equals(route.path("steps[0].how")));
    }

    @Test
    void aReferralEnteredInErrorVanishesFromTheRoute() {
        Line.Referral wrong = sent();
        Routes.await(
                KEY_WORKER,
                wrong.client(),
                route -> route.<List<?>>path("steps").size() == 1);
        change(KEY_WORKER, wrong, "correct", Map.of("reason", "Meant for somebody else"));
        Routes.await(
                KEY_WORKER,
                wrong.client(),
                route -> route.statusCode() == 200
                        && route.<List<?>>path("steps").isEmpty());
    }

    @Test
    void aDraftStaysWithTheKeyWorkerUntilItIsSent() {
        String client = register();
        agree(client, List.of("identity", "contact", "needs", "circumstances"));
        Map<String, Object> body = referralOf(client);
        body.put("share", List.of("identity", "contact", "needs", "circumstances"));
        body.put("draft", true);
        Response draft = refer(body);
        draft.then().statusCode(201).body("status", equalTo("draft"));
        Line.Referral kept = new Line.Referral(draft.path("id"), client, draft.header("ETag"));
        read(SERVICE_WORKER, kept).then().statusCode(404);
        change(KEY_WORKER, kept, "send", Map.of());
        read(SERVICE_WORKER, kept).then().statusCode(200).body("status", equalTo("sent"));
    }

    @Test
    void theServiceSeesNothingThatTheClientDidNotAgreeTo() {
        String client = register();
        agree(client, List.of("identity", "contact")).then().statusCode(201);
        Line.Referral referral = sent(client);
        read(SERVICE_WORKER, referral)
                .then()
                .body("client.familyName", notNullValue())
                .body("client.language", nullValue())
                .body("client.sex", nullValue())
                .body("reason", nullValue())
                .body("need", nullValue())
                .body("refused.category", hasItems("access-needs", "needs", "circumstances"));
        read(KEY_WORKER, referral).then().body("reason", notNullValue());
    }

    @Test
    void somebodyVeryLikeThisOneIsShownBeforeTheyAreRegisteredTwice() {
        Map<String, Object> person = Invented.person();
        String first = register(person).then().statusCode(201).extract().path("id");
        register(person)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/likely-duplicates"))
                .body("duplicates.id", contains(first));
        person.put("acceptDuplicates", List.of(first));
        register(person).then().statusCode(201).body("id", not(equalTo(first)));
    }

    @Test
    void aMilestoneMayBeRecordedLateAndSaysBothTimes() {
        Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String client = register();
        agree(client, List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        Map<String, Object> body = referralOf(client);
        body.put("occurredAt", lastWeek.toString());
        Response sent = refer(body);
        sent.then().statusCode(201).body("sentAt", equalTo(lastWeek.toString()));
        Map<String, Object> entry = as(KEY_WORKER)
                .get("/referrals/{id}/history", sent.<String>path("id"))
                .path("items[0]");
        assertThat(Instant.parse((String) entry.get("occurredAt"))).isEqualTo(lastWeek);
        assertThat(Instant.parse((String) entry.get("recordedAt"))).isAfter(lastWeek.plus(6, ChronoUnit.DAYS));
    }

    @Test
    void theCaseloadHasTheClientsOfTheirKeyWorkerAlone() {
        String client = register();
        as(KEY_WORKER)
                .body(Map.of("keyWorker", "me"))
                .queryParam("limit", 100)
                .post("/clients/search")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(client));
        as(Account.OUTSIDER)
                .body(Map.of("keyWorker", "me"))
                .post("/clients/search")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(client)));
    }

    @Test
    void theCodesAreThereForEverybody() {
        given().baseUri(TheSystem.addresses().referral())
                .get("/codes")
                .then()
                .statusCode(200)
                .body("needs.code", hasItem("housing"))
                .body("declineReasons.words", not(empty()));
    }

    private static String inAMonth() {
        return LocalDate.now().plusDays(30).toString();
    }
}
