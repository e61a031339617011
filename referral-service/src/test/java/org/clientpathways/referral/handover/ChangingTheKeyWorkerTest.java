package org.clientpathways.referral.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingTheKeyWorkerTest {

    private Offer offer;
    private Worker colleague;

    @Inject
    Journaled journaled;

    @BeforeEach
    void aClientAndAColleague() {
        offer = Offer.withAgreement();
        colleague = offer.colleague();
    }

    @Test
    void thePresentKeyWorkerNamesTheNextAndThenNoMore() {
        offer.assign(offer.keyWorker(), colleague)
                .statusCode(200)
                .body("account", equalTo(colleague.account().toString()))
                .body("name", equalTo("Test Worker"));
        assertThat(assigned())
                .containsExactly(
                        offer.keyWorker().account().toString(),
                        colleague.account().toString());
        mine(colleague).body("items.id", contains(offer.client().toString()));
        mine(offer.keyWorker()).body("items", empty());
        offer.assign(offer.keyWorker(), offer.colleague()).statusCode(403);
    }

    @Test
    void aManagerOfTheKeyWorkersAgencyDoesAndNoOther() {
        offer.assign(Worker.manager(offer.keyWorker().agency()), colleague).statusCode(200);
        offer.assign(Worker.keyWorker(offer.keyWorker().agency()), offer.keyWorker())
                .statusCode(403);
        offer.assign(Worker.manager(offer.next().agency()), offer.next()).statusCode(404);
        assertThat(assigned()).hasSize(2);
    }

    @Test
    void toNameThePresentOneAgainTellsNothing() {
        offer.assign(offer.keyWorker(), offer.keyWorker()).statusCode(200);
        assertThat(assigned()).hasSize(1);
    }

    @Test
    void onlySomebodyOfTheAgencyCanBeNamed() {
        offer.next().asks().get("/workers").then().statusCode(200);
        offer.assign(offer.keyWorker(), offer.next()).statusCode(400).body("violations.field", contains("keyWorker"));
        offer.keyWorker()
                .asks()
                .body("{}")
                .put("/clients/" + offer.client() + "/key-worker")
                .then()
                .statusCode(400);
    }

    @Test
    void anUnknownClientAndAForeignOneAreTheSame() {
        Worker outsider = Worker.keyWorker(offer.next().agency());
        Object foreign =
                offer.assign(outsider, outsider).statusCode(404).extract().asString();
        Object random = outsider.asks()
                .body(Map.of("keyWorker", outsider.account()))
                .put("/clients/" + UUID.randomUUID() + "/key-worker")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(random);
    }

    @Test
    void anOfferToAnotherColleagueIsSettledByItAndOneToAnotherAgencyStands() {
        String within = offer.madeTo(offer.colleague());
        offer.assign(offer.keyWorker(), colleague).statusCode(200);
        offer.read(colleague, within).body("status", equalTo("cancelled"));
        offer.assign(colleague, offer.keyWorker()).statusCode(200);
        String across = offer.made();
        offer.assign(offer.keyWorker(), colleague).statusCode(200);
        offer.read(colleague, across).body("status", equalTo("offered"));
        offer.act(offer.next(), across, "accept").statusCode(200);
    }

    @Test
    void whatMayBeDoneIsToldAndTheRestIsRefused() {
        Worker manager = Worker.of(offer.keyWorker().agency(), Roles.KEY_WORKER, Roles.MANAGER);
        Map<String, String> across = Map.of("agency", offer.next().agency());
        actions(offer.keyWorker(), "hand-over", "change-key-worker");
        actions(manager, "change-key-worker");
        offer.offer(manager, across).statusCode(403);
        actions(colleague);
        offer.offer(colleague, across).statusCode(403);
        offer.assign(colleague, colleague).statusCode(403);
        actions(offer.next());
        offer.accepted();
        actions(offer.next(), "hand-over", "change-key-worker");
        actions(offer.keyWorker());
        offer.assign(manager, colleague).statusCode(403);
    }

    @Test
    void whileTheClientIsOfferedNoOtherOfferIsToldAsPossible() {
        String made = offer.made();
        actions(offer.keyWorker(), "change-key-worker");
        offer.act(offer.next(), made, "return").statusCode(200);
        actions(offer.keyWorker(), "hand-over", "change-key-worker");
    }

    @Test
    void nothingIsDoneWithARecordThatWasMergedIntoAnother() {
        UUID merged = World.client(offer.keyWorker());
        offer.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body(Map.of("merged", merged))
                .post("/clients/" + offer.client() + "/merge")
                .then()
                .statusCode(200)
                .body("actions", hasSize(2));
        offer.keyWorker().asks().get("/clients/" + merged).then().body("actions", empty());
    }

    private void actions(Worker worker, String... told) {
        worker.asks().get("/clients/" + offer.client()).then().statusCode(200).body("actions", equalTo(List.of(told)));
    }

    @Test
    void theClientsEntityTagChangesWithTheirKeyWorker() {
        String before = tag();
        offer.assign(offer.keyWorker(), colleague).statusCode(200);
        assertThat(tag()).isNotEqualTo(before);
    }

    private String tag() {
        return offer.keyWorker().asks().get("/clients/" + offer.client()).header("ETag");
    }

    private List<String> assigned() {
        return journaled.under(offer.client()).stream()
                .filter(event -> event.type().equals("org.clientpathways.key-worker.assigned.v1"))
                .map(event -> event.data().get("keyWorker").asText())
                .toList();
    }

    private static io.restassured.response.ValidatableResponse mine(Worker worker) {
        return worker.asks()
                .body(Map.of("keyWorker", "me"))
                .post("/clients/search")
                .then();
    }
}
