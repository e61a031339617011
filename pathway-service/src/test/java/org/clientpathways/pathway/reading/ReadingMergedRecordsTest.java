package org.clientpathways.pathway.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person: the survivor's first, then the one that was merged into it. */
@QuarkusTest
class ReadingMergedRecordsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    private final Tables tables = Tables.ofTheService();
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final UUID housing = Ids.next();
    private final UUID debt = Ids.next();
    private final ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
    private final ClientStory merged = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
    private ReferralServiceStandIn referralService;
    private ClientStory.Referral first;
    private ClientStory.Referral second;

    @BeforeEach
    void twoRecords() {
        referralService = new ReferralServiceStandIn(server);
        second = survivor.referral(debt, COUNCIL, HEALTH).sent(15);
        first = merged.referral(housing, COUNCIL, TRUST)
                .sent(0)
                .accepted(1)
                .started(2)
                .ended(10);
        publish();
    }

    @Test
    void theSurvivorsRouteIsMadeOfTheEventsOfBothAndTheMergedOneSaysWhereToLook() {
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRoute(survivor.client).permitsRoute(merged.client);

        read(survivor.client)
                .statusCode(200)
                .body("clientId", equalTo(survivor.client.toString()))
                .body("mergedInto", nullValue())
                .body("openedAt", equalTo(day(0).toString()))
                .body("steps.id", contains(first.id.toString(), second.id.toString()))
                .body("steps[1].from", equalTo(housing.toString()))
                .body("spells.kind.find { it == 'between-services' }", equalTo("between-services"))
                .body("refused", empty());
        read(merged.client)
                .statusCode(200)
                .body("mergedInto", equalTo(survivor.client.toString()))
                .body("steps.id", contains(first.id.toString()));
    }

    @Test
    void aChainOfMergesLeadsToTheLastSurvivor() {
        ClientStory last = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
        merged.mergedInto(20, survivor);
        survivor.mergedInto(21, last);
        publish();
        publish(last);
        referralService.permitsRoute(last.client).permitsRoute(survivor.client).permitsRoute(merged.client);

        read(last.client).body("steps.id", contains(first.id.toString(), second.id.toString()));
        read(merged.client).body("mergedInto", equalTo(last.client.toString()));
        assertThat(referralService.asked().get(0))
                .contains(last.client.toString())
                .doesNotContain(survivor.client.toString(), merged.client.toString());
        assertThat(referralService.asked().get(1)).contains(survivor.client.toString(), merged.client.toString());
    }

    @Test
    void ofEachRecordIsShownWhatWasDecidedForIt() {
        UUID between = Ids.next();
        ClientStory.Referral ofOthers = merged.referral(between, HEALTH, TRUST).sent(3);
        ClientStory.Referral ofOthersToo =
                survivor.referral(between, HEALTH, TRUST).sent(4);
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRoute(survivor.client).refusesRoute(merged.client);

        String seen = read(survivor.client)
                .body("steps.id", contains(first.id.toString(), ofOthersToo.id.toString(), second.id.toString()))
                .body("refused", contains("route"))
                .extract()
                .asString();

        assertThat(seen).doesNotContain(ofOthers.id.toString());
    }

    @Test
    void aRecordThatDoesNotExistForTheCallerAddsNothingAndOpensNothing() {
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRoute(survivor.client).knowsNoTie(merged.client);

        read(survivor.client).body("steps.id", contains(second.id.toString())).body("refused", empty());
        read(merged.client).statusCode(404);
    }

    @Test
    void whoDoesNotHoldBothRecordsLearnsNothingOfTheMerge() {
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRouteToARecipient(survivor.client).permitsRouteToARecipient(merged.client);

        read(survivor.client).body("steps.id", contains(second.id.toString())).body("refused", empty());
        read(merged.client)
                .statusCode(200)
                .body("mergedInto", nullValue())
                .body("steps.id", contains(first.id.toString()));
        keyWorker
                .asks()
                .get("/pathways/" + survivor.client + "/contacts")
                .then()
                .statusCode(200);
        assertThat(referralService.asked())
                .as("what was asked about counts as told")
                .hasSize(3)
                .noneMatch(question ->
                        question.contains(survivor.client.toString()) && question.contains(merged.client.toString()));
    }

    @Test
    void theCaseloadShowsTheSurvivorAloneWithWhatStandsUnderBoth() {
        merged.referral(debt, COUNCIL, HEALTH).sent(12);
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRoute(survivor.client).permitsRoute(merged.client);

        caseload()
                .body("items.clientId", contains(survivor.client.toString()))
                .body("items[0].openSteps", equalTo(2))
                .body("items[0].openedAt", equalTo(day(0).toString()));
        assertThat(referralService.asked()).hasSize(2);
    }

    @Test
    void theCaseloadOfAnAgencyThatDoesNotHoldTheSurvivorAsksAboutNoOtherRecord() {
        merged.mergedInto(20, survivor);
        publish();
        referralService.permitsRouteToARecipient(survivor.client);

        caseload().body("items.clientId", contains(survivor.client.toString()));

        assertThat(referralService.asked()).singleElement().asString().doesNotContain(merged.client.toString());
    }

    @Test
    void afterTheMergeIsUndoneEverythingIsAsItWasBefore() {
        List<String> before = rows();
        merged.mergedInto(20, survivor);
        publish();
        assertThat(rows()).isNotEqualTo(before);

        merged.unmergedFrom(21, survivor);
        publish();

        assertThat(rows()).isEqualTo(before);
        referralService.permitsRoute(survivor.client).permitsRoute(merged.client);
        read(survivor.client).body("steps.id", contains(second.id.toString()));
        read(merged.client).body("mergedInto", nullValue());
        caseload().body("items.size()", equalTo(2));
    }

    @Test
    void recordsThatStandForEachOtherForAMomentStandForThemselves() {
        merged.mergedInto(20, survivor).unmergedFrom(21, survivor);
        survivor.mergedInto(22, merged);
        publish(survivor);
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(merged.events().stream()
                    .filter(event -> event.occurredAt().isBefore(day(21)))
                    .toList());
        }
        referralService.permitsRoute(survivor.client).permitsRoute(merged.client);
        await().until(() -> tables.number("select count(*) from pathway where merged_into in ('" + survivor.client
                        + "', '" + merged.client + "')")
                == 2);

        read(survivor.client).statusCode(200).body("mergedInto", nullValue());
        read(merged.client).statusCode(200).body("mergedInto", nullValue());
    }

    private List<String> rows() {
        String theirs = " where client_id in ('" + survivor.client + "', '" + merged.client + "') ";
        return Stream.of("pathway", "step", "milestone", "spell", "signpost")
                .flatMap(table -> tables.texts("select t::text from " + table + " t" + theirs + "order by 1").stream())
                .toList();
    }

    private void publish() {
        publish(survivor);
        publish(merged);
    }

    private void publish(ClientStory story) {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
        }
        await().until(() -> tables.hasTaken(story.events()));
    }

    private ValidatableResponse read(UUID client) {
        return keyWorker.asks().get("/pathways/" + client).then();
    }

    private ValidatableResponse caseload() {
        return keyWorker.asks().get("/pathways?keyWorker=me").then().statusCode(200);
    }
}
