package org.clientpathways.referral.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandingOverTest {

    private Offer offer;

    @Inject
    Journaled journaled;

    @BeforeEach
    void aClient() {
        offer = Offer.withAgreement();
    }

    @Test
    void whoAcceptsBecomesTheKeyWorkerAndTheirAgencyHoldsTheRecord() {
        String handover = offer.made();
        read(offer.next()).body("$", not(hasKey("keyWorker")));
        offer.act(offer.next(), handover, "accept")
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("client.givenName", equalTo("Robin"))
                .body("actions", empty());
        read(offer.next())
                .body("keyWorker.account", equalTo(offer.next().account().toString()))
                .body("keyWorker.agency", equalTo(offer.next().agency()))
                .body("refused", empty());
        assertThat(assignedAgencies())
                .containsExactly(offer.keyWorker().agency(), offer.next().agency());
    }

    @Test
    void theAgencyThatRegisteredTheClientKeepsTheRecordAndOneThatOnlyHadTheKeyWorkerDoesNot() {
        offer.act(offer.next(), offer.made(), "accept").statusCode(200);
        read(offer.keyWorker()).statusCode(200).body("refused", empty());
        Worker third = Worker.keyWorker(World.agency());
        Offer onward = new Offer(offer.next(), third, offer.client());
        onward.agree(Offer.LEAST);
        String again = onward.made();
        onward.act(third, again, "accept").statusCode(200);
        // What is left to it is what the client agreed to.
        read(offer.next()).statusCode(200).body("refused", hasSize(3)).body("$", not(hasKey("keyWorker")));
        onward.read(offer.next(), again).statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void toHandBackToTheAgencyThatRegisteredTheClientNeedsNoAgreement() {
        offer.act(offer.next(), offer.made(), "accept").statusCode(200);
        Offer back = new Offer(offer.next(), offer.keyWorker(), offer.client());
        back.act(offer.keyWorker(), back.made(), "accept").statusCode(200);
        read(offer.keyWorker())
                .body("keyWorker.agency", equalTo(offer.keyWorker().agency()));
    }

    @Test
    void withoutAnAgreementThatCoversItTheClientCannotBeOffered() {
        Offer bare = Offer.withoutAgreement();
        bare.agree(List.of("identity"));
        bare.offer(bare.keyWorker(), Map.of("agency", bare.next().agency()))
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agreement-missing"))
                .body("refused.category", contains("contact"));
        bare.next().asks().get("/handovers?direction=received").then().body("items", empty());
    }

    @Test
    void theAgreementIsAskedAgainWhenTheClientIsAccepted() {
        Offer bare = Offer.withoutAgreement();
        String agreement = bare.agree(Offer.LEAST);
        String handover = bare.made();
        bare.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(200);
        bare.act(bare.next(), handover, "accept")
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agreement-missing"));
        bare.read(bare.next(), handover)
                .statusCode(200)
                .body("client", not(hasKey("givenName")))
                .body("$", not(hasKey("note")))
                .body("refused", contains("identity", "circumstances"));
        bare.act(bare.next(), handover, "return").statusCode(200);
        bare.read(bare.keyWorker(), handover)
                .body("status", equalTo("returned"))
                .body("returnReason", equalTo("Not in our area"));
    }

    @Test
    void theNoteIsToldWhereCircumstancesAreAndToTheNextKeyWorkersAgency() throws SQLException {
        String handover = offer.made();
        offer.read(offer.keyWorker(), handover).body("note", equalTo(Offer.NOTE));
        offer.read(offer.next(), handover)
                .body("$", not(hasKey("note")))
                .body("client.familyName.length()", equalTo(12))
                .body("refused", contains("circumstances"));
        offer.agree(List.of("circumstances"));
        offer.read(offer.next(), handover).body("note", equalTo(Offer.NOTE)).body("refused", empty());
        Logged told = last();
        assertThat(told.agency()).isEqualTo(offer.next().agency());
        assertThat(told.categories()).containsExactly("identity", "circumstances");
        assertThat(told.through()).isEqualTo("GET /handovers/{id}");

        Offer other = Offer.withAgreement();
        String accepted = other.made();
        other.act(other.next(), accepted, "accept").statusCode(200).body("note", equalTo(Offer.NOTE));
        other.read(Worker.keyWorker(other.next().agency()), accepted).body("note", equalTo(Offer.NOTE));
        offer.act(offer.next(), handover, "return").statusCode(200).body("$", not(hasKey("note")));
    }

    @Test
    void whetherThereIsANoteIsToldToThoseAloneWhoMayReadIt() {
        String without = offer.offer(
                        offer.keyWorker(), Map.of("agency", offer.next().agency()))
                .statusCode(201)
                .body("$", not(hasKey("note")))
                .body("$", not(hasKey("noteWithheld")))
                .extract()
                .path("id");
        String bare = withheld(without);
        offer.act(offer.keyWorker(), without, "cancel").statusCode(200);
        String noted = offer.made();
        assertThat(withheld(noted).replace(noted, without)).isEqualTo(bare);
        offer.agree(List.of("circumstances"));
        offer.read(offer.next(), noted).body("note", equalTo(Offer.NOTE)).body("$", not(hasKey("noteWithheld")));
        offer.act(offer.next(), noted, "return").statusCode(200).body("noteWithheld", equalTo(true));
    }

    /** What the next agency is told of a handover, but for when it was offered. */
    private String withheld(String handover) {
        return offer.read(offer.next(), handover)
                .body("$", not(hasKey("note")))
                .body("noteWithheld", equalTo(true))
                .extract()
                .asString()
                .replaceAll("\"offeredAt\":\"[^\"]*\"", "");
    }

    @Test
    void onlyTheKeyWorkerOffersAndOnlyOnceAtATime() {
        Map<String, String> request = Map.of("agency", offer.next().agency());
        offer.offer(offer.colleague(), request).statusCode(403);
        offer.offer(offer.next(), request).statusCode(404);
        offer.made();
        offer.offer(offer.keyWorker(), request)
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/handover-open"));
    }

    @Test
    void theSameKeyOffersOnce() {
        String key = UUID.randomUUID().toString();
        List<String> made = List.of(offeredUnder(key), offeredUnder(key));
        assertThat(made.get(0)).isEqualTo(made.get(1));
        offer.offer(offer.keyWorker(), Map.of()).statusCode(400);
        offer.keyWorker()
                .asks()
                .body(Map.of("agency", offer.next().agency()))
                .post("/clients/" + offer.client() + "/handovers")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyWhomItIsForAnswersAndOnlyWhoOfferedCancels() {
        String handover = offer.made();
        offer.act(offer.keyWorker(), handover, "accept").statusCode(403);
        offer.act(offer.next(), handover, "cancel").statusCode(403);
        Worker outsider = Worker.keyWorker(World.agency());
        List.of("accept", "return", "cancel")
                .forEach(what -> offer.act(outsider, handover, what).statusCode(404));
        offer.read(outsider, handover).statusCode(404);
        offer.act(offer.colleague(), handover, "cancel").statusCode(200).body("status", equalTo("cancelled"));
        offer.act(offer.next(), handover, "accept").statusCode(409).body("currentStatus", equalTo("cancelled"));
    }

    @Test
    void aHandoverWithinTheAgencyIsForTheColleagueWhoIsNamed() {
        Worker colleague = offer.colleague();
        String handover = offer.madeTo(colleague);
        Worker another = offer.colleague();
        offer.act(another, handover, "accept").statusCode(403);
        received(another).body("items", empty());
        received(colleague)
                .body("items.id", contains(handover))
                .body("items[0].keyWorker.account", equalTo(colleague.account().toString()))
                .body("items[0].actions", contains("accept", "return", "cancel"));
        offer.act(colleague, handover, "accept").statusCode(200).body("note", equalTo(Offer.NOTE));
        read(colleague).body("keyWorker.account", equalTo(colleague.account().toString()));
    }

    @Test
    void eachSideListsItsOwnTheNewestFirst() {
        String first = offer.made();
        offer.act(offer.next(), first, "return").statusCode(200);
        String second = offer.made();
        received(offer.next()).body("items.id", contains(second, first));
        offer.next()
                .asks()
                .get("/handovers?direction=received&status=offered")
                .then()
                .body("items.id", contains(second))
                .body("items[0].client.givenName", equalTo("Robin"))
                .body("items[0].from.alias", equalTo(offer.keyWorker().agency()));
        received(offer.keyWorker()).body("items", empty());
        String next = offer.keyWorker()
                .asks()
                .get("/handovers?direction=sent&limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        offer.keyWorker()
                .asks()
                .get("/handovers?direction=sent&limit=1&after=" + next)
                .then()
                .body("items.id", contains(first))
                .body("$", not(hasKey("next")));
        offer.next().asks().get("/handovers").then().statusCode(400);
    }

    @Test
    void whatChangedSinceItWasReadIsNotAnswered() {
        String handover = offer.made();
        String tag = offer.next().asks().get("/handovers/" + handover).header("ETag");
        offer.act(offer.keyWorker(), handover, "cancel").statusCode(200);
        offer.next()
                .asks()
                .header("If-Match", tag)
                .post("/handovers/" + handover + "/accept")
                .then()
                .statusCode(412);
        offer.next().asks().post("/handovers/" + handover + "/accept").then().statusCode(428);
    }

    @Test
    void anOfferAloneRelatesNobody() {
        offer.made();
        offer.next()
                .asks()
                .body(Map.of("bornOn", read(offer.next()).extract().path("bornOn")))
                .post("/clients/search")
                .then()
                .body("items", empty());
    }

    private String offeredUnder(String key) {
        return offer.keyWorker()
                .asks()
                .header("Idempotency-Key", key)
                .body(Map.of("agency", offer.next().agency()))
                .post("/clients/" + offer.client() + "/handovers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse read(Worker by) {
        return by.asks().get("/clients/" + offer.client()).then();
    }

    private static io.restassured.response.ValidatableResponse received(Worker by) {
        return by.asks().get("/handovers?direction=received").then().statusCode(200);
    }

    private Logged last() throws SQLException {
        List<Logged> rows = Logged.of(offer.client());
        return rows.get(rows.size() - 1);
    }

    private List<String> assignedAgencies() {
        return journaled.under(offer.client()).stream()
                .filter(event -> event.type().equals("org.clientpathways.key-worker.assigned.v1"))
                .map(event -> event.data().get("agency").asText())
                .toList();
    }
}
