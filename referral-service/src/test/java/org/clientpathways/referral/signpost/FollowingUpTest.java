package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.signpost.Signposting.TODAY;
import static org.clientpathways.referral.signpost.Signposting.followUp;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FollowingUpTest {

    private static final Map<String, String> AGAIN =
            Map.of("result", "not-yet", "followUpOn", TODAY.plusDays(10).toString());

    private Line line;
    private UUID signpost;

    @Inject
    Journaled journaled;

    @BeforeEach
    void aClientWhoWasToldOfAService() {
        line = Line.withoutAgreement();
        signpost = Signposting.given(line, TODAY);
    }

    @Test
    void aClientIsAskedUntilItIsKnownWhatBecameOfIt() {
        followUp(line.keyWorker(), signpost, AGAIN)
                .statusCode(200)
                .body("status", equalTo("to-follow-up"))
                .body("due", equalTo(false))
                .body("followUpOn", equalTo(TODAY.plusDays(10).toString()));
        followUp(
                        line.keyWorker(),
                        signpost,
                        Map.of(
                                "result",
                                "not-yet",
                                "followUpOn",
                                TODAY.plusDays(1).toString(),
                                "note",
                                "Was ill"))
                .statusCode(200);
        followUp(Worker.keyWorker(line.keyWorker().agency()), signpost, Map.of("result", "went"))
                .statusCode(200)
                .body("status", equalTo("followed-up"))
                .body("result", equalTo("went"))
                .body("$", not(hasKey("followUpOn")))
                .body("followUps.result", contains("not-yet", "not-yet", "went"))
                .body("followUps[1].note", equalTo("Was ill"))
                .body("followUps[0].agency.alias", equalTo(line.keyWorker().agency()));
        followUp(line.keyWorker(), signpost, AGAIN)
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/status-conflict"))
                .body("currentStatus", equalTo("followed-up"));
    }

    @Test
    void eachIsPublishedInItsOrderWithoutAWordThatAnybodyWrote() {
        followUp(line.keyWorker(), signpost, AGAIN).statusCode(200);
        followUp(
                        line.keyWorker(),
                        signpost,
                        Map.of("result", "could-not", "obstacle", "too-far", "note", "No bus, says Zz"))
                .statusCode(200)
                .body("obstacle", equalTo("too-far"));
        List<Journaled.Event> events = journaled.under(line.client()).stream()
                .filter(event -> event.subject().equals(signpost.toString()))
                .toList();
        assertThat(events)
                .extracting(Journaled.Event::type)
                .containsExactly(
                        "org.clientpathways.signpost.given.v1",
                        "org.clientpathways.signpost.followed-up.v1",
                        "org.clientpathways.signpost.followed-up.v1");
        assertThat(events.get(1).data().get("followUpOn").asText())
                .isEqualTo(TODAY.plusDays(10).toString());
        assertThat(events.get(2).data().get("obstacle").asText()).isEqualTo("too-far");
        assertThat(events.get(2).data().has("followUpOn")).isFalse();
        assertThat(events.get(2).data().toString()).doesNotContain("Zz");
    }

    @ParameterizedTest
    @CsvSource({
        "could-not, , , obstacle",
        "went, too-far, , obstacle",
        "not-yet, , , followUpOn",
        "not-yet, , 0, followUpOn",
        "did-not-go, , 3, followUpOn",
        ", , , result"
    })
    void whatDoesNotFitTheResultIsRefused(String result, String obstacle, Integer inDays, String field) {
        Map<String, String> request = new java.util.HashMap<>();
        request.put("result", result);
        request.put("obstacle", obstacle);
        request.put("followUpOn", inDays == null ? null : TODAY.plusDays(inDays).toString());
        request.values().removeIf(java.util.Objects::isNull);
        followUp(line.keyWorker(), signpost, request).statusCode(400).body("violations.field", contains(field));
        assertThat(journaled.under(line.client()))
                .noneMatch(event -> event.type().contains("followed-up"));
    }

    @Test
    void whoSendsTheVersionTheySawOverwritesNobody() {
        followUp(line.keyWorker(), signpost, AGAIN).statusCode(200).header("ETag", equalTo("\"1\""));
        line.keyWorker()
                .asks()
                .header("If-Match", "\"0\"")
                .body(AGAIN)
                .post("/signposts/" + signpost + "/follow-up")
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyWhoSayAtOnceHowItEndedOneIsKept() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Worker worker = Worker.keyWorker(line.keyWorker().agency());
            String result = i % 2 == 0 ? "went" : "did-not-go";
            calls.add(() -> followUp(worker, signpost, Map.of("result", result))
                    .extract()
                    .statusCode());
        }
        assertThat(AtOnce.all(calls)).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(journaled.under(line.client()))
                .filteredOn(event -> event.type().contains("followed-up"))
                .hasSize(1);
    }

    @Test
    void aStrangerIsToldThatThereIsNothing() {
        Worker stranger = Worker.keyWorker(line.serviceWorker().agency());
        followUp(stranger, signpost, AGAIN).statusCode(404);
        followUp(line.keyWorker(), UUID.randomUUID(), AGAIN).statusCode(404);
    }
}
