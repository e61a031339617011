package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.Line.read;
import static org.clientpathways.endtoend.Line.referralOf;
import static org.clientpathways.endtoend.Line.register;
import static org.clientpathways.endtoend.Line.sent;
import static org.clientpathways.endtoend.Line.tryTo;
import static org.clientpathways.endtoend.Refusal.assertRefused;
import static org.clientpathways.endtoend.SignIn.as;
import static org.clientpathways.endtoend.SignIn.atPathwaysAs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithTheWholeSystem
class MistakesAreRefusedIT {

    @Test
    void aChangeToWhatHasChangedMeanwhileIsRefused() {
        Line.Referral seen = sent();
        change(SERVICE_WORKER, seen, "accept", Map.of());
        assertRefused(tryTo(SERVICE_WORKER, seen, "start", Map.of()), 412, "stale");
        read(SERVICE_WORKER, seen).then().body("status", equalTo("accepted"));
    }

    @Test
    void aChangeThatDoesNotSayWhatItSawIsRefused() {
        Line.Referral referral = sent();
        Response blind = as(SERVICE_WORKER).body(Map.of()).post("/referrals/{id}/accept", referral.id());
        assertRefused(blind, 428, "precondition-required");
    }

    @Test
    void aRepeatedKeyGetsTheSameAnswerAndMakesOneReferral() {
        Line.Referral before = sent();
        Map<String, Object> body = referralOf(before.client());
        UUID key = UUID.randomUUID();
        Response first =
                as(KEY_WORKER).header("Idempotency-Key", key).body(body).post("/referrals");
        Response again =
                as(KEY_WORKER).header("Idempotency-Key", key).body(body).post("/referrals");
        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        as(KEY_WORKER)
                .get("/referrals?direction=sent&client={client}", before.client())
                .then()
                .body("items.id", containsInAnyOrder(before.id(), first.<String>path("id")));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Line.Referral before = sent();
        Map<String, Object> body = referralOf(before.client());
        UUID key = UUID.randomUUID();
        as(KEY_WORKER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/referrals")
                .then()
                .statusCode(201);
        body.put("reason", Invented.sentence());
        assertRefused(
                as(KEY_WORKER).header("Idempotency-Key", key).body(body).post("/referrals"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aCreationWithoutAKeyIsRefused() {
        assertRefused(as(KEY_WORKER).body(Invented.person()).post("/clients"), 400, "idempotency-key-missing");
    }

    @Test
    void anUnknownFieldIsNamedAndRefused() {
        Map<String, Object> person = Invented.person();
        person.put("famlyName", "Typing-Mistake");
        Response refused = register(person);
        assertRefused(refused, 400, "bad-request");
        refused.then().body("violations.field", contains("famlyName"));
    }

    @Test
    void aTransitionOutOfOrderSaysWhatMayFollow() {
        Line.Referral referral = sent();
        Response refused = tryTo(SERVICE_WORKER, referral, "end", Map.of("outcome", "need-met", "planned", true));
        assertRefused(refused, 409, "status-conflict");
        refused.then()
                .body("currentStatus", equalTo("sent"))
                .body("mayBecome", hasItems("accepted", "waiting", "declined", "withdrawn"));
    }

    @Test
    void aTransitionOutOfOrderIsToldBeforeItsBodyIsRead() {
        assertRefused(tryTo(SERVICE_WORKER, sent(), "end", Map.of("nonsense", 1)), 409, "status-conflict");
    }

    @Test
    void nothingHappensInTheFuture() {
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        Line.Referral referral = sent();
        Response refused = tryTo(SERVICE_WORKER, referral, "accept", Map.of("occurredAt", tomorrow));
        assertRefused(refused, 400, "bad-request");
        refused.then().body("violations.field", contains("occurredAt"));
        Map<String, Object> unborn = Invented.person();
        unborn.put("bornOn", tomorrow.substring(0, 10));
        assertRefused(register(unborn), 400, "bad-request");
    }

    @Test
    void nothingHappensBeforeWhatItFollows() {
        String yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        assertRefused(tryTo(SERVICE_WORKER, sent(), "accept", Map.of("occurredAt", yesterday)), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void aNameAsLongAsABookIsRefused(int length) {
        Map<String, Object> person = Invented.person();
        person.put("givenName", "x".repeat(length));
        Response refused = register(person);
        assertThat(refused.statusCode()).isIn(400, 413);
        refused.then().contentType("application/problem+json");
    }

    @Test
    void hostileTextIsKeptAndShownAsTyped() {
        Map<String, Object> person = Invented.person();
        String family = "<script>alert('" + person.get("familyName") + "')</script>";
        person.put("givenName", "'; drop table client; --");
        person.put("familyName", family);
        String id = register(person).then().statusCode(201).extract().path("id");
        as(KEY_WORKER)
                .get("/clients/{id}", id)
                .then()
                .body("givenName", equalTo("'; drop table client; --"))
                .body("familyName", equalTo(family));
        as(KEY_WORKER)
                .body(Map.of("text", family))
                .post("/clients/search")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "familyName", "postcode", "phone", "email", "language"})
    void aNullByteIsRefused(String field) {
        Map<String, Object> person = Invented.person();
        person.put(field, person.get(field) + "\u0000");
        Response refused = register(person);
        assertRefused(refused, 400, "bad-request");
        refused.then().body("violations.field", contains(field));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertRefused(
                as(KEY_WORKER)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("{\"givenName\": ")
                        .post("/clients"),
                400,
                "bad-request");
        assertRefused(
                as(KEY_WORKER)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(ContentType.TEXT)
                        .body("a name")
                        .post("/clients"),
                415,
                "unsupported-media-type");
        assertRefused(atPathwaysAs(KEY_WORKER).get("/pathways/not-an-id"), 404, "not-found");
    }
}
