package org.clientpathways.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static final String EVENT =
            "{\"id\":\"one\",\"type\":\"org.clientpathways.referral.sent.v1\",\"subject\":\"the-referral\"}";

    private final Receipts receipts = new Receipts(SECRET);

    @Test
    void aVerifiedOneIsTakenOnceHoweverOftenItComes() throws Exception {
        Map<String, List<String>> headers = signed();

        assertThat(receipts.take(EVENT, headers).line())
                .contains("org.clientpathways.referral.sent.v1", "the-referral")
                .endsWith("verified");
        Receipts.Receipt again = receipts.take(EVENT, headers);
        assertThat(again.line()).endsWith("a repeat, dropped");
        assertThat(again.status()).isEqualTo(204);
    }

    @Test
    void oneThatWasChangedOnTheWayIsRefusedAndNothingOfItPrinted() throws Exception {
        Receipts.Receipt receipt = receipts.take(EVENT.replace("one", "two"), signed());

        assertThat(receipt.status()).isEqualTo(400);
        assertThat(receipt.line()).contains("REFUSED").doesNotContain("the-referral");
    }

    @Test
    void aHandshakeIsAnsweredWithItsChallengeWhereItIsVerifiedAlone() throws Exception {
        String handshake = "{\"id\":\"one\",\"type\":\"org.clientpathways.subscription.verify.v1\","
                + "\"data\":{\"challenge\":\"say this\"}}";
        Receipts.Receipt receipt = receipts.take(handshake, signed(handshake));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body()).isEqualTo("{\"challenge\":\"say this\"}");

        Receipts.Receipt forged = receipts.take(handshake, signed());
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.body()).isEmpty();
    }

    private static Map<String, List<String>> signed() throws Exception {
        return signed(EVENT);
    }

    private static Map<String, List<String>> signed(String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        return Map.of(
                "webhook-id", List.of("one"),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(new Webhook(SECRET).sign("one", now, body)));
    }
}
