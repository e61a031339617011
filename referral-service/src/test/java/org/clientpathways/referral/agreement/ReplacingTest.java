package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.contracts.Ids;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplacingTest {

    @Inject
    Journaled journal;

    @Test
    void theOldOneStandsNoMoreFromTheMomentTheNewOneIsGiven() {
        Line line = Line.withoutAgreement();
        String old = line.agree(Line.SHARED);
        String newer = Giving.given(line, Giving.terms("replaces", old));
        Giving.read(line, newer).body("status", equalTo("given")).body("replaces", equalTo(old));
        Giving.read(line, old)
                .body("status", equalTo("replaced"))
                .body("replacedBy", equalTo(newer))
                .body("replacedAt", notNullValue())
                .body("withdrawnAt", nullValue());
        line.post(line.request()).statusCode(409).body("type", endsWith("/agreement-missing"));
    }

    @Test
    void theEventOfTheNewOneSaysWhichItReplaces() {
        Line line = Line.withoutAgreement();
        String old = line.agree(Line.SHARED);
        String newer = Giving.given(line, Giving.terms("replaces", old));
        List<Journaled.Event> given = journal.under(line.client()).stream()
                .filter(event -> event.type().contains(".agreement."))
                .toList();
        assertThat(given).extracting(Journaled.Event::subject).containsExactly(old, newer);
        assertThat(given).extracting(Journaled.Event::type).containsOnly("org.clientpathways.agreement.given.v1");
        assertThat(given.get(0).data().has("replaces")).isFalse();
        assertThat(given.get(1).data().get("replaces").asText()).isEqualTo(old);
    }

    @Test
    void oneThatHasNotBegunCanBeReplaced() {
        Line line = Line.withoutAgreement();
        String old = Giving.given(line, Giving.terms("from", "2999-01-01"));
        Giving.post(line, Giving.terms("replaces", old)).statusCode(201);
    }

    @Test
    void anotherClientsAgreementAndOneThatIsNotThereAreRefusedAlike() {
        Line line = Line.withoutAgreement();
        for (String other :
                List.of(Line.withoutAgreement().agree(Line.SHARED), Ids.next().toString())) {
            Giving.post(line, Giving.terms("replaces", other))
                    .statusCode(400)
                    .body("violations.field", contains("replaces"))
                    .body("violations.message", contains("Name an agreement of this client, or leave it out"));
        }
    }

    @Test
    void oneThatHasEndedCannotBeReplaced() {
        Line line = Line.withoutAgreement();
        String withdrawn = line.agree(Line.SHARED);
        line.withdraw(withdrawn);
        String expired = Giving.given(line, Giving.terms("until", "2024-06-30"));
        for (String ended : List.of(withdrawn, expired)) {
            Giving.post(line, Giving.terms("replaces", ended))
                    .statusCode(400)
                    .body("violations.field", contains("replaces"));
        }
    }

    @Test
    void whatWasReplacedCannotBeTakenBack() {
        Line line = Line.withoutAgreement();
        String old = line.agree(Line.SHARED);
        Giving.given(line, Giving.terms("replaces", old));
        line.keyWorker()
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + old + "/withdraw")
                .then()
                .statusCode(409)
                .body("type", endsWith("/status-conflict"));
        Giving.read(line, old).body("status", equalTo("replaced"));
    }

    @RepeatedTest(5)
    void ofTwoWhoReplaceTheSameOneAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        Line line = Line.withoutAgreement();
        String old = line.agree(Line.SHARED);
        Callable<Integer> replace =
                () -> Giving.post(line, Giving.terms("replaces", old)).extract().statusCode();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = workers.invokeAll(List.of(replace, replace));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        } finally {
            workers.shutdownNow();
        }
        UUID newer = UUID.fromString(Giving.read(line, old).extract().path("replacedBy"));
        line.keyWorker()
                .asks()
                .get("/clients/" + line.client() + "/agreements")
                .then()
                .body("items.id", contains(newer.toString(), old));
    }
}
