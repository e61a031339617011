package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a client goes to an agency that did not record it is logged: who, what, on which basis, what for, through what. */
@QuarkusTest
class WhatIsLoggedTest {

    private Line line;
    private Worker staff;

    @BeforeEach
    void aClientOfWhomNobodyWasTold() {
        line = Line.withoutAgreement();
        staff = line.serviceWorker();
    }

    @Test
    void aReadOfTheClientByAnAgreement() throws SQLException {
        String agreement = agree("coordination", "identity", "contact", "needs");
        read(staff, 200);
        Logged row = only();
        assertThat(row.agency()).isEqualTo(staff.agency());
        assertThat(row.account()).isEqualTo(staff.account());
        assertThat(row.purpose()).isEqualTo("coordination");
        assertThat(row.categories()).containsExactly("identity", "contact");
        assertThat(row.bases()).containsExactly("agreement:" + agreement, "agreement:" + agreement);
        assertThat(row.through()).isEqualTo("GET /clients/{id}");
    }

    @Test
    void aReadByAnOverrideAndByTheKeyWorkersAgencyThatDidNotWriteTheRecord() throws SQLException {
        String override = line.override(List.of("identity", "contact"));
        read(staff, 200);
        assertThat(only().categories()).containsExactly("identity", "contact");
        assertThat(only().bases()).containsOnly("override:" + override);
        Worker next = Worker.keyWorker(World.agency());
        Owner.run("update client_holding set key_worker_agency = '" + next.agency() + "' where client_id = '"
                + line.client() + "'");
        read(next, 200);
        assertThat(last().categories()).hasSize(5);
        assertThat(last().bases()).containsOnly("own-record");
    }

    @Test
    void whomASearchFound() throws SQLException {
        agree("referral", "identity", "contact");
        line.sent();
        agree("coordination", "identity");
        String name = line.keyWorker().asks().get("/clients/" + line.client()).path("familyName");
        search(name, 1);
        assertThat(only().categories()).containsExactly("identity");
        assertThat(only().through()).isEqualTo("POST /clients/search");
        search("nobody has this name", 0);
        assertThat(Logged.of(line.client())).hasSize(1);
    }

    @Test
    void aListOfReferralsEachClientOnceAndTheReferralWhole() throws SQLException {
        String agreement = agree("referral", Line.SHARED.toArray(String[]::new));
        String referral = line.sent();
        line.sent();
        list(2);
        assertThat(only().categories()).containsExactly("identity", "contact", "needs");
        assertThat(only().bases()).containsOnly("agreement:" + agreement);
        assertThat(only().purpose()).isEqualTo("referral");
        assertThat(only().through()).isEqualTo("GET /referrals");
        line.read(staff, referral).statusCode(200);
        assertThat(last().categories()).containsExactly("identity", "contact", "needs", "circumstances");
        assertThat(last().through()).isEqualTo("GET /referrals/{id}");
        line.answer(referral, "accept", Map.of()).statusCode(200);
        assertThat(last().through()).isEqualTo("POST /referrals/{id}/accept");
    }

    @Test
    void theOthersNoteInAHistoryAndNotABareHistory() throws SQLException {
        agree("referral", Line.SHARED.toArray(String[]::new));
        String referral = line.sent();
        history(staff, referral);
        assertThat(Logged.of(line.client())).isEmpty();
        line.act(line.keyWorker(), referral, "withdraw", withdrawalWith("Moved to her sister's"))
                .statusCode(200);
        history(line.keyWorker(), referral);
        assertThat(Logged.of(line.client())).isEmpty();
        history(staff, referral);
        assertThat(only().categories()).containsExactly("circumstances");
        assertThat(only().through()).isEqualTo("GET /referrals/{id}/history");
    }

    @Test
    void whatAnotherAgencyWroteInAReferralThoughTheReaderHoldsTheClient() throws SQLException {
        line.agree(List.of("identity", "contact"));
        line.sent();
        Worker ownStaff = Worker.serviceWorker(line.keyWorker().agency());
        UUID ownService = World.service(ownStaff.agency(), ownStaff.account());
        Map<String, Object> back = line.request();
        back.put("serviceId", ownService);
        String referral = Worker.keyWorker(staff.agency())
                .asksOnce()
                .body(back)
                .post("/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        long before = Logged.of(line.client()).size();
        line.read(ownStaff, referral).statusCode(200);
        assertThat(Logged.of(line.client())).hasSize((int) before + 1);
        assertThat(last().categories()).containsExactly("needs", "circumstances");
        assertThat(last().bases()).containsOnly("own-record");
    }

    @Test
    void aLikelyDuplicateThatIsToldInARefusal() throws SQLException {
        agree("referral", "identity", "contact");
        line.sent();
        agree("coordination", "identity", "contact", "access-needs");
        Map<String, Object> known = line.keyWorker()
                .asks()
                .get("/clients/" + line.client())
                .jsonPath()
                .getMap("");
        Worker elsewhere = Worker.keyWorker(staff.agency());
        elsewhere
                .asksOnce()
                .body(Map.of(
                        "givenName", known.get("givenName"),
                        "familyName", known.get("familyName"),
                        "bornOn", known.get("bornOn")))
                .post("/clients")
                .then()
                .statusCode(409);
        assertThat(only().account()).isEqualTo(elsewhere.account());
        assertThat(only().categories()).containsExactly("identity", "contact");
        assertThat(only().through()).isEqualTo("POST /clients");
    }

    @Test
    void whatAnotherServiceTellsUnderTheNameOfThatRequest() throws SQLException {
        String agreement = agree("coordination", "route", "needs");
        UUID account = UUID.randomUUID();
        ask(account, "route", "identity");
        assertThat(only().account()).isEqualTo(account);
        assertThat(only().agency()).isEqualTo(staff.agency());
        assertThat(only().categories()).containsExactly("route");
        assertThat(only().bases()).containsExactly("agreement:" + agreement);
        assertThat(only().through()).isEqualTo("GET /pathways/{clientId}");
        ask(account, "identity");
        assertThat(Logged.of(line.client())).hasSize(1);
    }

    @Test
    void nothingOfWhatTheAgencyRecordedItself() throws SQLException {
        agree("referral", Line.SHARED.toArray(String[]::new));
        String referral = line.sent();
        read(line.keyWorker(), 200);
        line.read(line.keyWorker(), referral).statusCode(200);
        line.keyWorker().asks().get("/referrals?direction=sent").then().statusCode(200);
        history(line.keyWorker(), referral);
        assertThat(Logged.of(line.client())).isEmpty();
    }

    @Test
    void nothingWhereNothingWasTold() throws SQLException {
        String agreement = agree("referral", Line.SHARED.toArray(String[]::new));
        String referral = line.sent();
        read(Worker.keyWorker(World.agency()), 404);
        line.read(Worker.serviceWorker(staff.agency()), referral).statusCode(404);
        line.withdraw(agreement);
        line.read(staff, referral).statusCode(200);
        read(staff, 200);
        list(1);
        history(staff, referral);
        assertThat(Logged.of(line.client())).isEmpty();
    }

    @Test
    void whatCannotBeLoggedIsNotTold() throws SQLException {
        agree("referral", Line.SHARED.toArray(String[]::new));
        agree("coordination", "identity");
        String referral = line.sent();
        String refuse = "refuse_" + line.client().toString().replace('-', '_');
        Owner.run("create function " + refuse + "() returns trigger language plpgsql as"
                + " 'begin raise exception ''The log is full''; end'");
        Owner.run("create trigger " + refuse + " before insert on disclosure for each row when (new.client_id = '"
                + line.client() + "') execute function " + refuse + "()");
        try {
            for (String path :
                    List.of("/referrals/" + referral, "/referrals?direction=received", "/clients/" + line.client())) {
                String body =
                        staff.asks().get(path).then().statusCode(500).extract().asString();
                assertThat(body).doesNotContain("Robin").doesNotContain("LK1").doesNotContain("end of May");
            }
            line.answer(referral, "accept", Map.of()).statusCode(500);
        } finally {
            Owner.run("drop function " + refuse + " cascade");
        }
        line.read(staff, referral).statusCode(200);
        assertThat(only().through()).isEqualTo("GET /referrals/{id}");
    }

    private Logged only() throws SQLException {
        List<Logged> rows = Logged.of(line.client());
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private Logged last() throws SQLException {
        List<Logged> rows = Logged.of(line.client());
        return rows.get(rows.size() - 1);
    }

    private void read(Worker worker, int status) {
        worker.asks().get("/clients/" + line.client()).then().statusCode(status);
    }

    private void list(int length) {
        List<?> items =
                staff.asks().get("/referrals?direction=received").jsonPath().getList("items");
        assertThat(items).hasSize(length);
    }

    private void search(String text, int found) {
        List<?> items = staff.asks()
                .body(Map.of("text", text))
                .post("/clients/search")
                .jsonPath()
                .getList("items");
        assertThat(items).hasSize(found);
    }

    private static void history(Worker worker, String referral) {
        worker.asks().get("/referrals/" + referral + "/history").then().statusCode(200);
    }

    private void ask(UUID account, String... categories) {
        Worker.of("pathways", Roles.INTERNAL_SERVICE)
                .asks()
                .body(Map.of(
                        "agency",
                        staff.agency(),
                        "account",
                        account,
                        "serviceWorker",
                        false,
                        "purpose",
                        "coordination",
                        "clients",
                        List.of(line.client()),
                        "categories",
                        List.of(categories),
                        "through",
                        "GET /pathways/{clientId}"))
                .post("/disclosures")
                .then()
                .statusCode(200);
    }

    private String agree(String purpose, String... categories) {
        return line.agree(purpose, List.of(categories), Map.of("agency", staff.agency()));
    }

    private static Map<String, Object> withdrawalWith(String note) {
        Map<String, Object> withdrawal = new HashMap<>(Line.least("withdraw"));
        withdrawal.put("note", note);
        return withdrawal;
    }
}
