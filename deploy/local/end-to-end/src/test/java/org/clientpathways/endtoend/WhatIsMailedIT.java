package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.DemoService;
import org.junit.jupiter.api.Test;

/** A key worker who asked for mails gets them, and whoever else reads them learns nothing of a client. */
@WithTheWholeSystem
class WhatIsMailedIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Somebody keyWorker = Somebody.of(Agency.LARKSHIRE_COUNCIL, "key-worker");

    @Test
    void aDeclineIsMailedToTheKeyWorkerWithoutAWordAboutTheClient() {
        given().auth()
                .oauth2(keyWorker.token())
                .baseUri(TheSystem.addresses().notification())
                .contentType(ContentType.JSON)
                .body(Map.of("page", "at-once", "mail", "at-once"))
                .put("/alerts/preferences")
                .then()
                .statusCode(200);
        Line.Referral referral = sent();
        Line.change(SERVICE_WORKER, referral, "decline", Map.of("reason", "no-capacity"));

        Awaitility.await().atMost(LONGEST).until(() -> inbox().contains("To " + address()));
        assertThat(inbox())
                .contains(
                        "Client Pathways: 1 thing is new",
                        "The service did not take the client on.",
                        TheSystem.addresses().frontEnd() + "/alerts")
                .doesNotContain(Invented.told())
                .doesNotContain(
                        referral.client(), referral.id(), Line.SERVICE.serviceName(), "no-capacity", Somebody.NAME);
    }

    private Line.Referral sent() {
        String client = make("/clients", Invented.person()).path("id");
        Agency recipient = DemoService.HARBOUR_DEBT_ADVICE.agency();
        make(
                "/clients/" + client + "/agreements",
                Map.of(
                        "recipients", List.of(Map.of("agency", recipient.alias())),
                        "purposes", List.of("referral", "coordination"),
                        "categories", List.of("identity", "contact", "access-needs", "needs", "circumstances"),
                        "from", LocalDate.now().toString(),
                        "given", "spoken",
                        "givenBy", "client"));
        Response referral = make("/referrals", Line.referralOf(client));
        return new Line.Referral(referral.path("id"), client, referral.header("ETag"));
    }

    private Response make(String path, Map<String, Object> body) {
        Response made = keyWorker
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }

    private String address() {
        return keyWorker.username() + "@example.org";
    }

    private static String inbox() {
        return given().get(TheSystem.inbox()).asString();
    }
}
