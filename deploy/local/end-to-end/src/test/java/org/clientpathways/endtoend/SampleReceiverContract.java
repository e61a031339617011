package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the receivers in the documentation do, whatever they are written in: partners begin from them. */
abstract class SampleReceiverContract {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final String OTHER_SECRET = "whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GAAA=";
    private static final String TYPE = "org.clientpathways.referral.sent.v1";
    private static final String DATA = "{\"referralId\":\"one\"}";

    @TempDir
    Path folder;

    private ReceiverProgram program;
    private Path received;
    private RunningReceiver receiver;

    /** The one that is tried. */
    abstract ReceiverProgram program();

    @BeforeEach
    void start() {
        program = program();
        received = folder.resolve("received.jsonl");
        receiver = RunningReceiver.start(program, SECRET, 0, received);
    }

    @AfterEach
    void stop() {
        if (receiver != null) {
            receiver.close();
        }
    }

    @Test
    void itIsShortEnoughToReadAtOnce() throws IOException {
        assertThat(Files.readAllLines(program.source())).hasSizeLessThan(60).allMatch(line -> line.length() <= 120);
    }

    @Test
    void itAnswersTheHandshakeWithTheChallengeAlone() throws IOException {
        var answer = SignedMessage.of(
                        "org.clientpathways.subscription.verify.v1", "{\"challenge\":\"só \\\"it\\\" is\"}", SECRET)
                .to(receiver);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(answer.body()))
                .isEqualTo(new ObjectMapper().createObjectNode().put("challenge", "só \"it\" is"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void anEventIsKeptBeforeItIsAnsweredAndKilledItLosesNothing() throws IOException {
        SignedMessage event = SignedMessage.of(TYPE, DATA, SECRET);
        assertThat(event.to(receiver).statusCode()).isEqualTo(204);
        receiver.kill();
        assertThat(new ObjectMapper().readTree(kept().get(0))).isEqualTo(new ObjectMapper().readTree(event.body()));
    }

    @Test
    void oneThatComesAgainHasNoEffectEvenAfterItWasKilled() throws IOException {
        SignedMessage event = SignedMessage.of(TYPE, DATA, SECRET);
        event.to(receiver);
        assertThat(event.to(receiver).statusCode()).isEqualTo(204);
        assertThat(receiver.printed()).anyMatch(line -> line.startsWith("repeat " + TYPE));
        restart(SECRET);
        assertThat(event.to(receiver).statusCode()).isEqualTo(204);
        assertThat(receiver.printed()).anyMatch(line -> line.startsWith("repeat " + TYPE));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void oneThatComesManyTimesAtOnceHasOneEffect() throws IOException {
        SignedMessage event = SignedMessage.of(TYPE, DATA, SECRET);
        IntStream.range(0, 20).parallel().forEach(time -> event.to(receiver));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aLineThatWasTornOffIsTakenAnew() throws IOException {
        SignedMessage first = SignedMessage.of(TYPE, DATA, SECRET);
        SignedMessage torn = SignedMessage.of(TYPE, DATA, SECRET);
        first.to(receiver);
        receiver.kill();
        Files.writeString(received, torn.body().substring(0, 90), StandardOpenOption.APPEND);
        restart(SECRET);
        assertThat(torn.to(receiver).statusCode()).isEqualTo(204);
        assertThat(first.to(receiver).statusCode()).isEqualTo(204);
        assertThat(kept()).hasSize(2);
        assertThat(kept().get(1)).contains(torn.headers().get("webhook-id")).endsWith("}");
    }

    @Test
    void whatIsChangedStaleOrSignedByAnotherIsRefusedAndNothingOfItKept() throws IOException {
        Instant now = Instant.now();
        SignedMessage good = SignedMessage.of(TYPE, DATA, SECRET);
        String signature = good.headers().get("webhook-signature");
        List<SignedMessage> wrong = List.of(
                good.withBody(good.body().replace("one", "two")),
                good.withBody(good.body() + " "),
                good.withBody(""),
                good.withBody("x".repeat(100_000)),
                good.with("webhook-id", UUID.randomUUID().toString()),
                good.with("webhook-id", null),
                good.with("webhook-timestamp", Long.toString(now.getEpochSecond() - 1)),
                good.with("webhook-timestamp", "yesterday"),
                good.with("webhook-timestamp", null),
                good.with("webhook-signature", null),
                good.with("webhook-signature", "v1"),
                good.with("webhook-signature", "v1,"),
                good.with("webhook-signature", signature.replace("v1,", "v2,")),
                good.with("webhook-signature", signature.substring(0, 20)),
                SignedMessage.of(TYPE, DATA, OTHER_SECRET),
                SignedMessage.at(now.minus(Duration.ofSeconds(310)), "stale", TYPE, DATA, SECRET),
                SignedMessage.at(now.plus(Duration.ofSeconds(310)), "early", TYPE, DATA, SECRET),
                SignedMessage.of("org.clientpathways.subscription.verify.v1", "{\"challenge\":\"c\"}", OTHER_SECRET));
        for (SignedMessage one : wrong) {
            var answer = one.to(receiver);
            assertThat(answer.statusCode()).as(one.headers().toString()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(kept()).isEmpty();
        assertThat(good.to(receiver).statusCode()).isEqualTo(204);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whileTheSecretIsRotatedEitherIsEnough() throws IOException {
        assertThat(SignedMessage.of(TYPE, DATA, OTHER_SECRET, SECRET)
                        .to(receiver)
                        .statusCode())
                .isEqualTo(204);
        restart(OTHER_SECRET);
        assertThat(SignedMessage.of(TYPE, DATA, OTHER_SECRET, SECRET)
                        .to(receiver)
                        .statusCode())
                .isEqualTo(204);
        assertThat(SignedMessage.of(TYPE, DATA, SECRET).to(receiver).statusCode())
                .as("the old one alone, when its time is over")
                .isEqualTo(400);
        assertThat(kept()).hasSize(2);
    }

    private void restart(String secret) {
        receiver.kill();
        receiver = RunningReceiver.start(program, secret, 0, received);
    }

    private List<String> kept() throws IOException {
        return Files.exists(received) ? Files.readAllLines(received) : List.of();
    }
}
