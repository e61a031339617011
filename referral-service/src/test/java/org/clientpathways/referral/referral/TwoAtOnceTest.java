package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class TwoAtOnceTest {

    @Inject
    Journaled journal;

    @RepeatedTest(5)
    void ofTwoAnswersToWhatWasSeenOneWinsAndTheOtherIsTold() throws Exception {
        Line line = Line.withAgreement();
        String referral = line.sent();
        String seen = line.read(line.serviceWorker(), referral).extract().header("ETag");
        List<Integer> answers = atOnce(
                () -> answer(line, referral, "accept", seen),
                () -> answer(line, referral, "decline", seen),
                () -> answer(line, referral, "waitlist", seen));
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.subject().equals(referral))
                .hasSize(2);
    }

    @RepeatedTest(5)
    void theSameKeySentManyTimesAtOnceMakesOneReferral() throws Exception {
        Line line = Line.withAgreement();
        String key = UUID.randomUUID().toString();
        Callable<Integer> post = () -> line.keyWorker()
                .asks()
                .header("Idempotency-Key", key)
                .body(line.request())
                .post("/referrals")
                .statusCode();
        List<Integer> answers = atOnce(post, post, post, post);
        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(journal.under(line.client()))
                .filteredOn(event -> event.type().contains("referral.sent"))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void noReferralGoesOutPastAWithdrawal() throws Exception {
        Line line = Line.withoutAgreement();
        String agreement = line.agree(Line.SHARED);
        atOnce(
                () -> {
                    line.withdraw(agreement);
                    return 0;
                },
                () -> line.post(line.request()).extract().statusCode(),
                () -> line.post(line.request()).extract().statusCode());
        List<String> order = journal.under(line.client()).stream()
                .map(Journaled.Event::type)
                .filter(type -> type.contains("referral.sent") || type.contains("agreement.withdrawn"))
                .toList();
        assertThat(order).last().asString().contains("agreement.withdrawn");
    }

    private static int answer(Line line, String referral, String transition, String seen) {
        return line.serviceWorker()
                .asks()
                .header("If-Match", seen)
                .body(Line.least(transition))
                .post("/referrals/" + referral + "/" + transition)
                .statusCode();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(calls))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
