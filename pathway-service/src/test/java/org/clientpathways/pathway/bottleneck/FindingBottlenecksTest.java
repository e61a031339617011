package org.clientpathways.pathway.bottleneck;

import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.dayOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindingBottlenecksTest {

    private final UUID trustHousing = Ids.next();
    private final UUID councilDebt = Ids.next();
    private final UUID healthTalking = Ids.next();
    private final Map<UUID, String> agencies = Map.of(trustHousing, TRUST, councilDebt, COUNCIL, healthTalking, HEALTH);
    private final LocalDate today = LocalDate.ofInstant(Instant.now(), Clocks.LONDON);

    @Test
    void aPlaceIsToldByNameWithWhatWasLostThere() throws SQLException {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(councilDebt).sent(0).accepted(0).started(0).ended(1);
        story.referralTo(trustHousing).sent(2).accepted(5).started(12);
        OnlyThese.happened(List.of(story), agencies);

        asksAll("?from=2026-01-01&to=2026-02-01&service=" + trustHousing)
                .body("scope", equalTo("all"))
                .body("period.from", equalTo("2026-01-01"))
                .body("period.to", equalTo("2026-02-01"))
                .body("total.daysLost", equalTo(10))
                .body("total.waits", equalTo(2))
                .body("total.clients", equalTo(1))
                .body("total.oldestDays", nullValue())
                .body("items.kind", contains("waiting-to-start", "awaiting-response"))
                .body("items.daysLost", contains(7, 3))
                .body("items.targetDays", contains(28, 5))
                .body("items[0].share", equalTo(0.7f))
                .body("items[0].place.from.id", equalTo(councilDebt.toString()))
                .body("items[0].place.from.agency.alias", equalTo(COUNCIL))
                .body("items[0].place.to.name", equalTo("Service of " + TRUST));
        asksAll("?from=2026-01-01&to=2026-02-01")
                .body("items.place.from.findAll { it == 'outside' }", hasSize(2))
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "waiting-to-start", "awaiting-response", "waiting-to-start", "awaiting-response"));
    }

    /** Summer time began on 30 March 2025 and ended on 26 October. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-29T23:59:00Z, 2025-03-30T22:59:00Z, 1, 0",
        "2025-03-29T23:59:00Z, 2025-03-30T23:00:00Z, 2, 1",
        "2025-03-30T00:00:00Z, 2025-03-30T23:00:00Z, 1, 1",
        "2025-10-25T22:59:00Z, 2025-10-25T23:00:00Z, 1, 0",
        "2025-10-25T22:59:00Z, 2025-10-27T00:00:00Z, 2, 1",
        "2025-10-25T23:00:00Z, 2025-10-26T23:59:00Z, 0, 0",
    })
    void daysAreLondonsWhenTheClocksChange(Instant sent, Instant answered, int days, int onTheDayItself)
            throws SQLException {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(trustHousing).sent(dayOf(sent)).declined(dayOf(answered));
        OnlyThese.happened(List.of(story), agencies);
        LocalDate change = LocalDate.parse(sent.toString().startsWith("2025-03") ? "2025-03-30" : "2025-10-26");

        asksAll("?from=2025-01-01&to=2026-01-01").body("total.daysLost", equalTo(days));
        asksAll("?from=" + change + "&to=" + change.plusDays(1)).body("total.daysLost", equalTo(onTheDayItself));
    }

    @Test
    void anOpenWaitIsCountedUpToNowAndToldWhenItIsPastItsTarget() throws SQLException {
        ClientStory late = ClientStory.ofAClient();
        late.referralTo(trustHousing).sent(atNoon(6));
        ClientStory inTime = ClientStory.ofAClient();
        inTime.referralTo(trustHousing).sent(atNoon(5));
        OnlyThese.happened(List.of(late, inTime), agencies);

        for (LocalDate to : List.of(today.plusDays(1), today.plusDays(50))) {
            asksAll("?from=" + today.minusDays(30) + "&to=" + to)
                    .body("items[0].daysLost", equalTo(11))
                    .body("items[0].stillWaiting", equalTo(2))
                    .body("items[0].pastTarget", equalTo(1))
                    .body("items[0].oldestDays", equalTo(6));
        }
        asksAll("?from=" + today.minusDays(3) + "&to=" + today.minusDays(1))
                .body("total.daysLost", equalTo(4))
                .body("total.beganInPeriod", equalTo(0))
                .body("total.stillWaiting", equalTo(2));
    }

    @Test
    void withoutAPeriodItIsThe90DaysUpToNow() throws SQLException {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(trustHousing).sent(atNoon(200));
        OnlyThese.happened(List.of(story), agencies);

        asksAll("")
                .body("period.from", equalTo(today.minusDays(90).toString()))
                .body("period.to", equalTo(today.plusDays(1).toString()))
                .body("total.daysLost", equalTo(90))
                .body("total.oldestDays", equalTo(200));
    }

    @Test
    void aManagerIsToldOfHandoversThatTouchTheirAgency() throws SQLException {
        ClientStory received = ClientStory.ofAClient();
        received.referral(councilDebt, HEALTH, COUNCIL).sent(0).declined(1);
        ClientStory sent = ClientStory.ofAClient();
        sent.referral(trustHousing, COUNCIL, TRUST).sent(0).declined(10);
        ClientStory cameFrom = ClientStory.ofAClient();
        cameFrom.referral(councilDebt, COUNCIL, COUNCIL)
                .sent(0)
                .accepted(0)
                .started(0)
                .ended(0);
        cameFrom.referral(healthTalking, TRUST, HEALTH).sent(1).declined(101);
        ClientStory others = ClientStory.ofAClient();
        others.referral(healthTalking, TRUST, HEALTH).sent(0).declined(100);
        OnlyThese.happened(List.of(received, sent, cameFrom, others), agencies);
        String period = "?from=2026-01-01&to=2027-01-01";

        asks(period, Roles.MANAGER).body("scope", equalTo("own-agency")).body("total.daysLost", equalTo(111));
        asks(period, Roles.PARTNERSHIP_MANAGER).body("total.daysLost", equalTo(211));
        asks(period, Roles.MANAGER, Roles.PARTNERSHIP_MANAGER).body("scope", equalTo("all"));
    }

    @Test
    void aPeriodInWhichNobodyWaitedIsEmpty() throws SQLException {
        OnlyThese.happened(List.of(), agencies);

        asksAll("?from=2020-01-01&to=2020-02-01")
                .body("items", empty())
                .body("total.daysLost", equalTo(0))
                .body("total.waits", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30",
                "to=2026-13-01",
                "from=2026-02-01&to=2026-02-01",
                "service=housing",
                "area=Larkshire%20North",
            })
    void aParameterThatCannotBeIsRefused(String parameter) {
        Worker.of(COUNCIL, Roles.MANAGER)
                .asks()
                .get("/bottlenecks?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations", hasSize(1));
    }

    @Test
    void onlyManagersAreTold() {
        Worker.of(COUNCIL, Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.GOVERNANCE, Roles.ADMINISTRATOR)
                .asks()
                .get("/bottlenecks")
                .then()
                .statusCode(403);
        RestAssured.get("/bottlenecks").then().statusCode(401);
    }

    private double atNoon(int daysAgo) {
        return dayOf(
                today.minusDays(daysAgo).atTime(12, 0).atZone(Clocks.LONDON).toInstant());
    }

    private static ValidatableResponse asksAll(String query) {
        return asks(query, Roles.PARTNERSHIP_MANAGER);
    }

    private static ValidatableResponse asks(String query, String... roles) {
        return Worker.of(COUNCIL, roles)
                .asks()
                .get("/bottlenecks" + query)
                .then()
                .statusCode(200);
    }
}
