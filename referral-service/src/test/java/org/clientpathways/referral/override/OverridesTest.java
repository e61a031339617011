package org.clientpathways.referral.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverridesTest {

    private Line line;
    private Worker governance;

    @Inject
    Journaled journaled;

    @Inject
    LapseWatch watch;

    @BeforeEach
    void aClientWhoAgreedToNothing() {
        line = Line.withoutAgreement();
        governance = Worker.of(line.keyWorker().agency(), Roles.GOVERNANCE);
    }

    @Test
    void anOverrideBindsAtOnceForItsRecipientAndItsCategoriesAlone() {
        Worker recipient = line.serviceWorker();
        recipient.asks().get("/clients/" + line.client()).then().statusCode(404);
        record(request()).statusCode(201).body("status", equalTo("to-review"));
        recipient
                .asks()
                .get("/clients/" + line.client())
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Robin"))
                .body("$", not(hasKey("postcode")));
        assertThat(journaled.under(line.client()))
                .anyMatch(event -> event.type().equals("org.clientpathways.override.recorded.v1")
                        && !event.data().toString().contains("door"));
    }

    @Test
    void itLapsesUnlessAnotherPersonApprovesItWithin72Hours() throws SQLException {
        String approved = record(request()).extract().path("id");
        Worker recorder = new Worker(
                List.of(line.keyWorker().agency()),
                line.keyWorker().account(),
                "Both",
                java.util.Set.of(Roles.GOVERNANCE));
        judge(recorder, approved, "approve").statusCode(403);
        judge(governance, approved, "approve").statusCode(200).body("status", equalTo("approved"));
        age(approved, 73);
        line.serviceWorker().asks().get("/clients/" + line.client()).then().statusCode(200);
        judge(governance, approved, "end").statusCode(200).body("status", equalTo("ended"));
        line.serviceWorker().asks().get("/clients/" + line.client()).then().statusCode(404);

        String lapsed = record(request()).extract().path("id");
        age(lapsed, 73);
        line.serviceWorker().asks().get("/clients/" + line.client()).then().statusCode(404);
        judge(governance, lapsed, "approve")
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/override-lapsed"));
    }

    @Test
    void aLapseIsToldOnce() throws SQLException {
        String lapsed = record(request()).extract().path("id");
        String standing = record(request()).extract().path("id");
        age(lapsed, 80);
        watch.look();
        watch.look();
        assertThat(journaled.under(line.client()).stream()
                        .filter(event -> event.type().equals("org.clientpathways.override.lapsed.v1"))
                        .map(Journaled.Event::subject))
                .containsExactly(lapsed)
                .doesNotContain(standing);
    }

    @Test
    void governanceSeesWhatWaitsForReviewFirst() throws SQLException {
        String first = record(request()).extract().path("id");
        String second = record(request()).extract().path("id");
        judge(governance, first, "approve").statusCode(200);
        governance.asks().get("/overrides").then().body("items.id", contains(second, first));
        governance.asks().get("/overrides?status=to-review").then().body("items.id", contains(second));
        var page = governance.asks().get("/overrides?limit=1").then().body("items.id", contains(second));
        governance
                .asks()
                .get("/overrides?limit=1&after=" + page.extract().path("next"))
                .then()
                .body("items.id", contains(first));
        Worker elsewhere = Worker.of(line.serviceWorker().agency(), Roles.GOVERNANCE);
        elsewhere.asks().get("/overrides").then().body("items", empty());
        elsewhere.asks().get("/overrides/" + first).then().statusCode(404);
        judge(elsewhere, second, "approve").statusCode(404);
    }

    @Test
    void anAgencyThatDoesNotHoldTheClientCannotOverride() {
        line.agree(Line.SHARED);
        line.sent();
        Worker party = Worker.keyWorker(line.serviceWorker().agency());
        party.asksOnce()
                .body(request())
                .post("/clients/" + line.client() + "/overrides")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsMissingIsAskedForInWords() {
        Map<String, Object> request = request();
        request.put("clientTold", false);
        record(request)
                .statusCode(400)
                .body("violations.message", hasItem("Say why the client was not told, and only then"));
        request = request();
        request.put("reviewOn", "2020-01-01");
        record(request).statusCode(400).body("violations.field", contains("reviewOn"));
        request = request();
        request.put("recipient", Map.of("agency", line.keyWorker().agency()));
        record(request).statusCode(400).body("violations.field", contains("recipient"));
    }

    @Test
    void theDatabaseRefusesThatTheRecorderApproves() {
        String id = record(request()).extract().path("id");
        assertThatThrownBy(() -> Owner.run("update override set approved_at = recorded_at, approved_by_name = 'x',"
                        + " approved_account = recorded_account where id = '" + id + "'"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> Owner.run("update override set approved_at = lapses_at, approved_by_name = 'x',"
                        + " approved_account = gen_random_uuid() where id = '" + id + "'"))
                .hasMessageContaining("violates check constraint");
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "recipient",
                Map.of("agency", line.serviceWorker().agency()),
                "categories",
                List.of("identity", "risk"),
                "ground",
                "serious-harm",
                "harm",
                "Did not answer the door",
                "decidedBy",
                "Kit Ash, team leader",
                "clientTold",
                true,
                "reviewOn",
                LocalDate.now().plusDays(30).toString()));
    }

    private ValidatableResponse record(Map<String, ?> request) {
        return line.keyWorker()
                .asksOnce()
                .body(request)
                .post("/clients/" + line.client() + "/overrides")
                .then();
    }

    private static ValidatableResponse judge(Worker by, String override, String how) {
        return by.asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/overrides/" + override + "/" + how)
                .then();
    }

    private static void age(String override, int hours) throws SQLException {
        Owner.run("update override set recorded_at = recorded_at - interval '" + hours + " hours',"
                + " lapses_at = lapses_at - interval '" + hours + " hours',"
                + " approved_at = approved_at - interval '" + hours + " hours' where id = '" + override + "'");
    }
}
