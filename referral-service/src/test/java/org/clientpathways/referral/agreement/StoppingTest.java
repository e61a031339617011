package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoppingTest {

    @Inject
    Journaled journal;

    @Inject
    Asking asking;

    @Inject
    Agreements agreements;

    private Line line;
    private String theirs;

    @BeforeEach
    void aClientWhoAgreedToNothing() {
        line = Line.withoutAgreement();
        theirs = line.serviceWorker().agency();
    }

    @Test
    void theOthersKeepWhatTheClientAgreedTo() {
        String other = World.agency();
        String agreement = agree(Map.of("agency", theirs), Map.of("agency", other));
        stop(Map.of("agency", theirs))
                .statusCode(200)
                .body("items.id", contains(agreement))
                .body("items[0].status", equalTo("given"))
                .body("items[0].recipients.agency", contains(theirs, other))
                .body("items[0].recipients[0].stoppedAt", notNullValue())
                .body("items[0].recipients[1].stoppedAt", nullValue());
        Giving.read(line, agreement).body("recipients[0].stoppedAt", notNullValue());
        assertThat(endedFor(agreement)).containsExactly(List.of(theirs));
    }

    @Test
    void nothingMoreGoesToWhomTheClientTookOut() {
        Map<String, Object> terms =
                Giving.terms("recipients", List.of(Map.of("agency", theirs), Map.of("agency", World.agency())));
        terms.put("categories", Line.SHARED);
        Giving.given(line, terms);
        line.sent();
        stop(Map.of("agency", theirs)).statusCode(200);
        line.post(line.request()).statusCode(409).body("type", endsWith("/agreement-missing"));
    }

    @Test
    void anAgreementLeftWithoutRecipientsIsWithdrawn() {
        String agreement = agree(Map.of("agency", theirs), Map.of("service", line.service()));
        stop(Map.of("agency", theirs, "reason", "Moved away"))
                .statusCode(200)
                .body("items[0].status", equalTo("withdrawn"))
                .body("items[0].withdrawnAt", notNullValue());
        assertThat(endedFor(agreement)).containsExactly(List.of(theirs, theirs));
    }

    @Test
    void itMeansEveryAgreementThatHasNotEnded() {
        String first = agree(Map.of("agency", theirs));
        String toCome = Giving.given(line, withFrom("2999-01-01"));
        String withdrawn = agree(Map.of("agency", theirs));
        line.withdraw(withdrawn);
        String unconcerned = agree(Map.of("agency", World.agency()));
        stop(Map.of("agency", theirs)).statusCode(200).body("items.id", contains(toCome, first));
        Giving.read(line, unconcerned).body("status", equalTo("given"));
        assertThat(endedFor(withdrawn)).hasSize(1);
    }

    @Test
    void aServiceIsTakenOutAlone() {
        UUID second = World.service(theirs);
        String agreement = agree(Map.of("service", line.service()), Map.of("service", second));
        stop(Map.of("service", line.service()))
                .statusCode(200)
                .body("items[0].recipients[0].stoppedAt", notNullValue())
                .body("items[0].recipients[1].stoppedAt", nullValue());
        Giving.read(line, agreement).body("status", equalTo("given"));
    }

    @Test
    void aServiceThatIsCoveredThroughItsAgencyCannotBeTakenOutAlone() {
        agree(Map.of("service", line.service()));
        String whole = agree(Map.of("agency", theirs));
        stop(Map.of("service", line.service())).statusCode(409).body("type", endsWith("/shared-with-agency"));
        line.withdraw(whole);
        stop(Map.of("service", line.service())).statusCode(200);
    }

    @Test
    void whereNothingIsSharedThatIsTold() {
        stop(Map.of("agency", theirs)).statusCode(409).body("type", endsWith("/nothing-shared"));
        agree(Map.of("agency", theirs), Map.of("agency", World.agency()));
        stop(Map.of("agency", theirs)).statusCode(200);
        stop(Map.of("agency", theirs)).statusCode(409).body("type", endsWith("/nothing-shared"));
    }

    @Test
    void takingTheRestBackNamesOnlyWhomItEndsFor() {
        String other = World.agency();
        String agreement = agree(Map.of("agency", theirs), Map.of("agency", other));
        stop(Map.of("agency", theirs)).statusCode(200);
        line.withdraw(agreement);
        assertThat(endedFor(agreement)).containsExactly(List.of(theirs), List.of(other));
    }

    @Test
    void whoReadItBeforeIsToldThatItChanged() {
        String agreement = agree(Map.of("agency", theirs), Map.of("agency", World.agency()));
        String seen = Giving.read(line, agreement).extract().header("ETag");
        stop(Map.of("agency", theirs)).statusCode(200);
        line.keyWorker()
                .asks()
                .header("If-Match", seen)
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsReadAfreshKnowsWhomTheClientTookOutMeanwhile() {
        String agreement = agree(Map.of("agency", theirs), Map.of("agency", World.agency()));
        UUID id = UUID.fromString(agreement);
        int left = QuarkusTransaction.requiringNew().call(() -> {
            asking.as(line.keyWorker().agency(), null, false);
            assertThat(agreements.findById(id).recipients()).hasSize(2);
            stop(Map.of("agency", theirs)).statusCode(200);
            return agreements.afresh(id).recipients().size();
        });
        assertThat(left).isEqualTo(1);
    }

    @Test
    void whatIsNotInTheDirectoryAndWhatNamesNobodyIsRefused() {
        stop(Map.of("agency", "no-such-agency")).statusCode(400).body("violations.field", contains("agency"));
        stop(Map.of("service", Ids.next())).statusCode(400).body("violations.field", contains("service"));
        stop(Map.of()).statusCode(400);
        stop(Map.of("agency", theirs, "service", line.service())).statusCode(400);
    }

    @Test
    void onlyTheHoldersKeyWorkersMay() {
        line.agree(Line.SHARED);
        line.sent();
        for (Worker stranger : List.of(Worker.keyWorker(theirs), Worker.keyWorker(World.agency()))) {
            stop(stranger, Map.of("agency", theirs)).statusCode(404);
        }
        stop(Worker.serviceWorker(line.keyWorker().agency()), Map.of("agency", theirs))
                .statusCode(403);
    }

    @SafeVarargs
    private String agree(Map<String, ?>... recipients) {
        return Giving.given(line, Giving.terms("recipients", List.of(recipients)));
    }

    private Map<String, Object> withFrom(String day) {
        Map<String, Object> terms = Giving.terms("recipients", List.of(Map.of("agency", theirs)));
        terms.put("from", day);
        return terms;
    }

    private ValidatableResponse stop(Map<String, ?> request) {
        return stop(line.keyWorker(), request);
    }

    private ValidatableResponse stop(Worker worker, Map<String, ?> request) {
        return worker.asks()
                .body(request)
                .post("/clients/" + line.client() + "/stop-sharing")
                .then();
    }

    /** The agencies that each withdrawal of this agreement named. */
    private List<List<String>> endedFor(String agreement) {
        return journal.under(line.client()).stream()
                .filter(event -> event.subject().equals(agreement))
                .filter(event -> event.type().equals("org.clientpathways.agreement.withdrawn.v1"))
                .map(event -> event.data().get("recipients").findValuesAsText("agency"))
                .toList();
    }
}
