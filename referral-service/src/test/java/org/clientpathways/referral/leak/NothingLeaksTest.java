package org.clientpathways.referral.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingLeaksTest extends NothingLeaks {

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 16;

    @Test
    void toAStrangerWhatIsAnothersAndWhatIsNobodysAreTheSameToTheLetter() {
        assertForeignIsLikeRandom();
    }

    @Test
    void aConnectionCarriesNothingFromOneRequestToTheNext() throws Exception {
        String client = "/clients/" + secrets().client;
        List<Worker> askers = List.of(
                secrets().keyWorker,
                Worker.keyWorker(secrets().stranger),
                secrets().with(secrets().party, Roles.SERVICE_WORKER));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                Worker asker = askers.get(i % askers.size());
                answers.add(threads.submit(() -> Answer.to("GET", client, asker, null, null)));
            }
            for (int i = 0; i < REQUESTS; i++) {
                Answer answer = answers.get(i).get();
                switch (i % askers.size()) {
                    case 0 -> assertThat(answer.body()).contains("Zvgiven", "Zvlanguage");
                    case 1 -> assertThat(answer.status()).isEqualTo(404);
                    default -> assertThat(answer.body()).contains("refused").doesNotContain("Zv");
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
