package org.clientpathways.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.notification.testing.Story.COUNCIL;
import static org.clientpathways.notification.testing.Story.TRUST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreferencesTest {

    private final Worker worker = Worker.keyWorker(COUNCIL);

    @Test
    void whoNeverSaidIsToldByThePageAtOnceAndNotByMail() {
        read(worker)
                .body("page", equalTo("at-once"))
                .body("mail", equalTo("none"))
                .body("mailState", equalTo("ready"))
                .body("address", equalTo(worker.email()))
                .body("toldBefore", nullValue());
    }

    @Test
    void whatWasSaidStays() {
        wants(worker, "daily", "at-once").statusCode(200).body("mail", equalTo("at-once"));
        String before = read(worker)
                .body("page", equalTo("daily"))
                .body("mail", equalTo("at-once"))
                .extract()
                .path("toldBefore");
        assertThat(Instant.parse(before)).isBeforeOrEqualTo(Instant.now());
        wants(worker, "none", "none").statusCode(200);
        read(worker).body("page", equalTo("none")).body("mail", equalTo("none"));
    }

    @Test
    void itIsSaidForEachAgencyThatOneActsFor() {
        wants(worker, "none", "daily").statusCode(200);
        read(new Worker(List.of(TRUST), worker.account(), Set.of(Roles.KEY_WORKER)))
                .body("mail", equalTo("none"));
    }

    @Test
    void anAccountWithoutAnAddressIsToldSoAndItsWishIsKept() {
        Worker without = worker.withEmail(null);
        wants(without, "at-once", "daily").statusCode(200).body("mailState", equalTo("no-address"));
        read(worker).body("mail", equalTo("daily")).body("mailState", equalTo("ready"));
    }

    @Test
    void anAddressThatCouldEndALineOfAMailsHeadIsNone() {
        read(worker.withEmail("me@example.org\r\nBcc: all@example.org"))
                .body("mailState", equalTo("no-address"))
                .body("address", nullValue());
    }

    @Test
    void theAddressIsThatOfTheAccountAndIsKeptOnlyOfWhoWantsMails() throws Exception {
        wants(worker, "at-once", "daily").statusCode(200);
        assertThat(kept(worker.email())).isEqualTo(1);
        Worker moved = worker.withEmail("moved-" + worker.email());
        read(moved);
        assertThat(kept(worker.email())).isZero();
        assertThat(kept(moved.email())).isEqualTo(1);
        wants(moved, "at-once", "none").statusCode(200);
        assertThat(kept(moved.email())).isZero();
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        worker.asks()
                .contentType(ContentType.JSON)
                .body("{\"page\":\"daily\"}")
                .put("/alerts/preferences")
                .then()
                .statusCode(400)
                .body("violations.field", contains("mail"));
        wants(worker, "hourly", "none").statusCode(400);
    }

    @Test
    void onlyKeyWorkersHaveThem() {
        Worker.of(COUNCIL, Roles.MANAGER)
                .asks()
                .get("/alerts/preferences")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse read(Worker worker) {
        return worker.asks().get("/alerts/preferences").then().statusCode(200);
    }

    private static ValidatableResponse wants(Worker worker, String page, String mail) {
        return worker.asks()
                .contentType(ContentType.JSON)
                .body("{\"page\":\"" + page + "\",\"mail\":\"" + mail + "\"}")
                .put("/alerts/preferences")
                .then();
    }

    private static long kept(String address) throws Exception {
        return Tables.number("select count(*) from alert_preference where address = '" + address + "'");
    }
}
