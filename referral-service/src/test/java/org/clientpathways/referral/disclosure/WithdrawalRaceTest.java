package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.junit.jupiter.api.Test;

/** Fifty read a referral on and on, while the client takes their agreement back and another referral is being sent. */
@QuarkusTest
class WithdrawalRaceTest {

    /** More of them with {@code mvn verify -Pproof}. */
    private static final int ROUNDS = Integer.getInteger("race.rounds", 50);

    private static final int READERS = 50;
    private static final int FEWEST_ANSWERS = 5;
    private static final long NOT_YET = Long.MAX_VALUE;

    /** What only those may be told to whom it is permitted. */
    private static final List<String> WORDS = List.of(
            "Robin",
            "LK1 2AB",
            "01632 960123",
            "robin@example.org",
            "\"need\"",
            "the end of May",
            "of their own",
            "after six");

    @Inject
    Journaled journal;

    @Inject
    ObjectMapper mapper;

    @Test
    void noReadThatBeganAfterTheWithdrawalTellsAnythingAndNoReferralGoesOutPastIt() throws Exception {
        int wentOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            wentOut += new Round().run() ? 1 : 0;
        }
        Log.infof("Of %d referrals %d went out before the withdrawal", ROUNDS, wentOut);
    }

    /** A client of their own, with an agreement and a referral that was sent. */
    private final class Round {

        private final Line line = Line.withoutAgreement();
        private final String agreement = line.agree(Line.SHARED);
        private final String referral = sent();
        private final String reader = line.serviceWorker().token();
        private final String keyWorker = line.keyWorker().token();
        private final AtomicLong withdrawnAt = new AtomicLong(NOT_YET);
        /** When to withdraw and when to send: after that many answers, so that each meets the readers at another point. */
        private final CountDownLatch beforeWithdrawing = someAnswers();

        private final CountDownLatch beforeSending = someAnswers();

        /** Whether the other referral went out. */
        boolean run() throws Exception {
            List<Callable<Answer>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String path = path(i);
                all.add(() -> readUntilWithdrawn(path));
            }
            all.add(this::withdraw);
            all.add(this::send);
            List<Answer> answers = AtOnce.all(all);
            assertThat(answers.get(READERS).status()).isEqualTo(200);
            return wentOutInTime(answers.get(READERS + 1));
        }

        private String path(int reader) {
            return switch (reader % 5) {
                case 0 -> "/referrals?direction=received&client=" + line.client();
                case 1 -> "/referrals/" + referral + "/history";
                default -> "/referrals/" + referral;
            };
        }

        private Answer readUntilWithdrawn(String path) {
            while (true) {
                long began = System.nanoTime();
                Answer answer = read(path);
                if (beforeWithdrawing.getCount() > 0) {
                    assertThat(told(answer)).as(path + ", before").isNotEmpty();
                    beforeWithdrawing.countDown();
                }
                beforeSending.countDown();
                if (began > withdrawnAt.get()) {
                    assertThat(told(answer)).as(path + ", after").isEmpty();
                    return answer;
                }
            }
        }

        private Answer read(String path) {
            Answer answer = Answer.to("GET", path, reader, null, null);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer;
        }

        private Answer withdraw() throws InterruptedException {
            beforeWithdrawing.await();
            Answer answer =
                    Answer.to("POST", "/agreements/" + agreement + "/withdraw", keyWorker, "application/json", "{}");
            withdrawnAt.set(System.nanoTime());
            return answer;
        }

        private Answer send() throws InterruptedException, JsonProcessingException {
            beforeSending.await();
            return Answer.to(
                    "POST", "/referrals", keyWorker, "application/json", mapper.writeValueAsString(line.request()));
        }

        private boolean wentOutInTime(Answer sending) throws JsonProcessingException {
            if (sending.status() == 409) {
                assertThat(sending.body()).contains("agreement-missing");
                return false;
            }
            assertThat(sending.status()).as(sending.body()).isEqualTo(201);
            String other = mapper.readTree(sending.body()).get("id").asText();
            List<String> order = journal.under(line.client()).stream()
                    .filter(event -> Stream.of(other, agreement).anyMatch(event.subject()::equals))
                    .map(Journaled.Event::type)
                    .filter(type -> !type.contains("agreement.given"))
                    .toList();
            assertThat(order)
                    .containsExactly(
                            "org.clientpathways.referral.sent.v1", "org.clientpathways.agreement.withdrawn.v1");
            return true;
        }

        private String sent() {
            Map<String, Object> draft = line.request();
            draft.put("draft", true);
            String id = line.post(draft).statusCode(201).extract().path("id");
            line.act(line.keyWorker(), id, "send", Map.of("note", "Ring after six"))
                    .statusCode(200);
            return id;
        }
    }

    private static CountDownLatch someAnswers() {
        return new CountDownLatch(FEWEST_ANSWERS + ThreadLocalRandom.current().nextInt(READERS / 2));
    }

    private static List<String> told(Answer answer) {
        return WORDS.stream().filter(answer.body()::contains).toList();
    }
}
