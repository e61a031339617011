package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.Line.create;
import static org.clientpathways.endtoend.Line.read;
import static org.clientpathways.endtoend.Line.refer;
import static org.clientpathways.endtoend.Line.referralOf;
import static org.clientpathways.endtoend.Line.register;
import static org.clientpathways.endtoend.Line.sent;
import static org.clientpathways.endtoend.Line.tryTo;
import static org.clientpathways.endtoend.Refusal.assertRefused;
import static org.clientpathways.endtoend.SignIn.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithTheWholeSystem
class NobodyElseMayIT {

    @ParameterizedTest
    @ValueSource(strings = {"/clients/%s", "/clients/%s/agreements", "/referrals/%s", "/referrals/%s/history"})
    void anotherAgencyCannotTellWhatIsThereFromWhatIsNot(String path) {
        Line.Referral referral = sent();
        String id = path.startsWith("/clients") ? referral.client() : referral.id();
        Response there = as(Account.OUTSIDER).get(path.formatted(id));
        Response random = as(Account.OUTSIDER).get(path.formatted(UUID.randomUUID()));
        assertRefused(there, 404, "not-found");
        assertThat(there.asString()).isEqualTo(random.asString());
        as(KEY_WORKER).get(path.formatted(id)).then().statusCode(200);
    }

    @Test
    void anotherAgencyCannotTellARouteThatIsThereFromOneThatIsNot() {
        Line.Referral referral = sent();
        Routes.await(KEY_WORKER, referral.client(), route -> true);
        Response there = Routes.of(Account.OUTSIDER, referral.client());
        assertRefused(there, 404, "not-found");
        assertThat(there.asString())
                .isEqualTo(Routes.of(Account.OUTSIDER, UUID.randomUUID().toString())
                        .asString());
    }

    @Test
    void anotherAgencyCannotChangeAReferralEither() {
        Line.Referral referral = sent();
        assertRefused(
                tryTo(Account.OUTSIDER, referral, "withdraw", Map.of("decidedBy", "agency", "reason", "other")),
                404,
                "not-found");
        assertRefused(tryTo(Account.HEALTH_WORKER, referral, "accept", Map.of()), 404, "not-found");
        read(KEY_WORKER, referral).then().body("status", equalTo("sent"));
    }

    @Test
    void aWorkerWithoutTheRoleIsRefused() {
        assertRefused(create(SERVICE_WORKER, "/clients", Invented.person()), 403, "forbidden");
        assertRefused(create(Account.MANAGER, "/clients", Invented.person()), 403, "forbidden");
        assertRefused(tryTo(KEY_WORKER, sent(), "accept", Map.of()), 403, "forbidden");
        assertRefused(
                as(KEY_WORKER).body(Map.of("name", "Ours now", "kind", "other")).put("/agencies/ours"),
                403,
                "forbidden");
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        Response atReferrals = given().baseUri(TheSystem.addresses().referral()).get("/clients/" + UUID.randomUUID());
        Response atPathways = given().baseUri(TheSystem.addresses().pathway()).get("/pathways/" + UUID.randomUUID());
        Response forged = given().baseUri(TheSystem.addresses().referral())
                .auth()
                .oauth2(SignIn.token(KEY_WORKER).replaceAll("\\.[^.]*$", ".Zm9yZ2Vk"))
                .get("/referrals?direction=sent");
        assertRefused(atReferrals, 401, "not-authenticated");
        assertRefused(atPathways, 401, "not-authenticated");
        assertRefused(forged, 401, "not-authenticated");
    }

    @Test
    void nothingIsSentWithoutTheClientsAgreement() {
        Response refused = refer(referralOf(register()));
        assertRefused(refused, 409, "agreement-missing");
        refused.then().body("refused.category", hasItems("identity", "contact"));
    }

    @Test
    void anAgreementTakenBackBindsAtOnce() {
        Line.Referral referral = sent();
        as(KEY_WORKER)
                .get("/clients/{client}/agreements", referral.client())
                .<List<String>>path("items.id")
                .forEach(agreement -> as(KEY_WORKER)
                        .header("If-Match", "*")
                        .body(Map.of())
                        .post("/agreements/{id}/withdraw", agreement)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("withdrawn")));
        read(SERVICE_WORKER, referral)
                .then()
                .statusCode(200)
                .body("client.givenName", nullValue())
                .body("client.phone", nullValue())
                .body("reason", nullValue())
                .body("refused.category", hasItems("identity", "contact"));
        Response accepted = tryTo(SERVICE_WORKER, referral, "accept", Map.of());
        assertRefused(accepted, 409, "agreement-ended");
        assertRefused(refer(referralOf(referral.client())), 409, "agreement-missing");
        change(SERVICE_WORKER, referral, "decline", Map.of("reason", "other"));
    }

    @Test
    void aWorkerDoesNotSeeWhatIsForAnotherServiceOfTheirOwnAgency() {
        String service = create(
                        Account.HARBOUR_MANAGER,
                        "/services",
                        Map.of(
                                "name",
                                "Nobody's desk " + UUID.randomUUID(),
                                "description",
                                "A service with no staff yet.",
                                "needs",
                                List.of("money-and-debt"),
                                "targets",
                                Map.of("responseDays", 7, "waitDays", 28)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> body = referralOf(sent().client());
        body.put("serviceId", service);
        String id = refer(body).then().statusCode(201).extract().path("id");
        assertRefused(as(SERVICE_WORKER).get("/referrals/{id}", id), 404, "not-found");
    }
}
