package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.SignIn.as;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.clientpathways.endtoend.LoggedDisclosures.Tampering;
import org.clientpathways.endtoend.OperatorsCommand.Ran;
import org.clientpathways.local.topics.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log of the running system, its heads on the topic, and what an operator's command finds. */
@WithTheWholeSystem
class TheDisclosureLogIT {

    /** Heads are told each minute, or sooner. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final int READS = 6;

    private static Line.Referral referral;

    @BeforeAll
    static void somethingIsRead() {
        referral = Line.sent();
        for (int i = 0; i < READS; i++) {
            Line.read(SERVICE_WORKER, referral).then().statusCode(200);
        }
        Routes.await(SERVICE_WORKER, referral.client(), route -> true);
        Awaitility.await("the head of what was read").atMost(LONGEST).until(() -> head() == logged());
    }

    @Test
    void eachReadIsThereForTheClientsKeyWorkerWithItsBasis() {
        var log = as(KEY_WORKER).get("/clients/{id}/disclosures?limit=100", referral.client());
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
        Published head = heads().get(heads().size() - 1);
        assertThat(head.data().properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("clientId", "sequence", "hash", "recordedAt");
    }

    @Test
    void theOperatorIsToldThatAllIsWell() {
        Ran verified = OperatorsCommand.run("disclosures", "verify");
        assertThat(verified.output()).contains("All is well");
        assertThat(verified.exitCode()).isZero();
        assertThat(OperatorsCommand.run("disclosures", "heads").output()).contains(referral.client());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneToItBehindTheProductsBackIsNamed(Tampering tampering) throws Exception {
        long row = 1 + new Random().nextLong(logged() - 1);
        try (LoggedDisclosures log = new LoggedDisclosures(referral.client())) {
            log.tamper(tampering, row);
            Ran verified = OperatorsCommand.run("disclosures", "verify");
            assertThat(verified.output()).contains("BAD: client " + referral.client() + ", row " + row + " ");
            assertThat(verified.exitCode()).isEqualTo(1);
        }
        assertThat(OperatorsCommand.run("disclosures", "verify").exitCode()).isZero();
    }

    private static long logged() {
        return as(KEY_WORKER)
                .get("/clients/{id}/disclosures?limit=1", referral.client())
                .jsonPath()
                .getLong("items[0].sequence");
    }

    private static long head() {
        return heads().stream()
                .mapToLong(head -> head.data().path("sequence").asLong())
                .max()
                .orElse(0);
    }

    private static List<Published> heads() {
        return Topics.readAll().stream()
                .filter(record -> record.topic().equals("disclosure-heads")
                        && referral.client().equals(record.key()))
                .toList();
    }
}
