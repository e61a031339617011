package org.clientpathways.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.overdue.OverdueWatch;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person: the survivor has a plan, and the client started under the other. */
@QuarkusTest
class PlansOfMergedRecordsTest {

    private static final LocalDate NOW = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String OPEN = "not yet";

    @OidcWireMock
    WireMockServer server;

    @Inject
    OverdueWatch watch;

    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
    private final ClientStory merged = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
    private final Tables tables = Tables.ofTheService();

    @BeforeEach
    void aPlanWhoseStepIsOverdue() {
        new ReferralServiceStandIn(server).knowsTheHolder(survivor.client).knowsTheHolder(merged.client);
        Shown.told(survivor, merged);
        keyWorker
                .asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "startsOn",
                        NOW.minusDays(9).toString(),
                        "steps",
                        List.of(Map.of(
                                "key",
                                "home",
                                "need",
                                "housing",
                                "dueOn",
                                NOW.minusDays(3).toString()))))
                .post("/pathways/" + survivor.client + "/plan")
                .then()
                .statusCode(201);
    }

    @Test
    void aStepThatAReferralUnderTheMergedRecordBroughtAboutIsDoneUntilTheMergeIsUndone() {
        var referral = started();
        assertThat(broughtAbout()).isEqualTo(OPEN);
        String before = step();

        merged.mergedInto(TODAY - 2, survivor);
        Shown.told(merged);
        Shown.told(survivor);

        assertThat(broughtAbout()).isEqualTo(referral.id.toString());
        watch.look();
        assertThat(overdue()).isEmpty();
        keyWorker
                .asks()
                .get("/pathways?keyWorker=me")
                .then()
                .body("items.clientId", contains(survivor.client.toString()))
                .body("items[0].attention.overdueSteps", equalTo(0));

        merged.unmergedFrom(TODAY - 1, survivor);
        Shown.told(merged);
        Shown.told(survivor);

        assertThat(step()).isEqualTo(before);
        watch.look();
        assertThat(overdue()).containsExactly(NOW.minusDays(3).toString());
    }

    @Test
    void itIsAllTheSameWhoseEventsAreTakenFirst() {
        var referral = started();
        merged.mergedInto(TODAY - 2, survivor);
        Shown.told(survivor);
        Shown.told(merged);
        assertThat(broughtAbout()).isEqualTo(referral.id.toString());

        merged.unmergedFrom(TODAY - 1, survivor);
        Shown.told(survivor);
        Shown.told(merged);
        assertThat(broughtAbout()).isEqualTo(OPEN);
    }

    @Test
    void whatHappensUnderARecordThatWasMergedBeforeCountsHoweverLongTheChain() {
        ClientStory between = ClientStory.ofAClient();
        merged.mergedInto(TODAY - 7, between);
        between.mergedInto(TODAY - 6, survivor);
        Shown.told(between, merged, survivor);
        assertThat(broughtAbout()).isEqualTo(OPEN);

        assertThat(broughtAboutBy(started())).isTrue();
    }

    @Test
    void theTimeBetweenServicesEndsWithTheStartUnderTheOtherRecordAndNoFigureCountsIt() {
        UUID left = Ids.next();
        survivor.referralTo(left)
                .sent(TODAY - 40)
                .accepted(TODAY - 39)
                .started(TODAY - 30)
                .ended(TODAY - 12);
        Shown.told(survivor);
        new ReferralServiceStandIn(server).permitsRoute(survivor.client).permitsRoute(merged.client);
        betweenServicesIsOpen(true);
        noWaitGoesOnBehind(left);

        started();
        merged.mergedInto(TODAY - 2, survivor);
        Shown.told(merged);
        Shown.told(survivor);

        betweenServicesIsOpen(false);
        noWaitGoesOnBehind(left);
    }

    private void betweenServicesIsOpen(boolean open) {
        keyWorker
                .asks()
                .get("/pathways/" + survivor.client)
                .then()
                .statusCode(200)
                .body("spells.findAll { it.kind == 'between-services' }.open", contains(open));
    }

    private static void noWaitGoesOnBehind(UUID service) {
        Worker.of(COUNCIL, Roles.PARTNERSHIP_MANAGER)
                .asks()
                .get("/bottlenecks?service=" + service)
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("awaiting-response", "waiting-to-start"))
                .body("total.stillWaiting", equalTo(0));
    }

    private ClientStory.Referral started() {
        var referral = merged.referralTo(Ids.next())
                .sent(TODAY - 8)
                .accepted(TODAY - 8)
                .started(TODAY - 4);
        Shown.told(merged);
        return referral;
    }

    private boolean broughtAboutBy(ClientStory.Referral referral) {
        return broughtAbout().equals(referral.id.toString());
    }

    private String broughtAbout() {
        return tables.texts("select coalesce(s.fulfilled_by::text, '" + OPEN + "') from plan_step s"
                        + " join plan p on p.id = s.plan_id where p.client_id = '" + survivor.client + "'")
                .get(0);
    }

    private String step() {
        return tables.texts("select s::text from plan_step s join plan p on p.id = s.plan_id where p.client_id = '"
                        + survivor.client + "'")
                .get(0);
    }

    private List<String> overdue() {
        return tables.texts("select data::json ->> 'dueOn' from journal where key = '" + survivor.client
                + "' and type = 'org.clientpathways.plan.step-overdue.v1'");
    }
}
