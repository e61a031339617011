package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.SignIn.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientpathways.endtoend.LoggedDisclosures.Tampering;
import org.clientpathways.endtoend.OperatorsCommand.Ran;
import org.clientpathways.local.topics.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of the running system, its heads on the topic, and what an operator's command finds. */
@WithTheWholeSystem
class TheDisclosureLogIT {

    /** Heads are told each minute, or sooner. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final int READS = 4;
    private static final int ROUNDS = 4;

    /** One for each way to tamper. */
    private static final List<Line.Referral> REFERRALS = new ArrayList<>();

    @BeforeAll
    static void somethingIsRead() {
        Stream.of(Tampering.values()).forEach(each -> REFERRALS.add(Line.sent()));
        for (Line.Referral referral : REFERRALS) {
            for (int i = 0; i < READS; i++) {
                Line.read(SERVICE_WORKER, referral).then().statusCode(200);
            }
        }
        Routes.await(SERVICE_WORKER, REFERRALS.get(0).client(), route -> true);
        Awaitility.await("the heads of what was read")
                .atMost(LONGEST)
                .until(
                        () -> heads(),
                        told -> REFERRALS.stream()
                                .allMatch(referral -> told.getOrDefault(referral.client(), 0L) == logged(referral)));
    }

    @Test
    void eachReadIsThereForTheClientsKeyWorkerWithItsBasis() {
        var log = as(KEY_WORKER)
                .get("/clients/{id}/disclosures?limit=100", REFERRALS.get(0).client());
        log.then().statusCode(200);
        assertThat(log.<List<String>>path("items.through"))
                .contains("GET /pathways/{clientId}")
                .filteredOn("GET /referrals/{id}"::equals)
                .hasSize(READS);
        assertThat(log.<List<String>>path("items.agency"))
                .containsOnly(Line.SERVICE.agency().alias());
        assertThat(log.<List<List<String>>>path("items.categories.basis.kind"))
                .allSatisfy(kinds -> assertThat(kinds).containsOnly("agreement"));
    }

    @Test
    void theHeadThatIsToldSaysNothingButWhereTheLogEnds() {
        assertThat(published())
                .allSatisfy(head -> assertThat(head.data().properties())
                        .extracting(Map.Entry::getKey)
                        .containsExactlyInAnyOrder("clientId", "sequence", "hash", "recordedAt"));
    }

    @Test
    void whateverIsDoneToItBehindTheProductsBackIsFoundAndTheFirstRowNamed() throws Exception {
        assertAllIsWell();
        List<Tampering> tamperings = new ArrayList<>(List.of(Tampering.values()));
        Random random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(tamperings, random);
            List<String> expected = new ArrayList<>();
            try (LoggedDisclosures log = new LoggedDisclosures()) {
                for (Line.Referral referral : REFERRALS) {
                    long row = 1 + random.nextInt((int) logged(referral));
                    log.tamper(tamperings.get(REFERRALS.indexOf(referral)), referral.client(), row);
                    expected.add("client " + referral.client() + ", row " + row + " ");
                }
                Ran verified = OperatorsCommand.run("disclosures", "verify");
                assertThat(verified.output()).as(tamperings.toString()).contains(expected);
                assertThat(verified.exitCode()).isEqualTo(1);
            }
        }
        assertAllIsWell();
    }

    private static void assertAllIsWell() {
        Ran verified = OperatorsCommand.run("disclosures", "verify");
        assertThat(verified.output()).contains("All is well");
        assertThat(verified.exitCode()).isZero();
    }

    private static long logged(Line.Referral referral) {
        return as(KEY_WORKER)
                .get("/clients/{id}/disclosures?limit=1", referral.client())
                .jsonPath()
                .getLong("items[0].sequence");
    }

    /** The last row that was told of each client. */
    private static Map<String, Long> heads() {
        return published().stream()
                .collect(Collectors.toMap(
                        Published::key, head -> head.data().path("sequence").asLong(), Math::max));
    }

    private static List<Published> published() {
        return Topics.readAll().stream()
                .filter(record -> record.topic().equals("disclosure-heads"))
                .toList();
    }
}
