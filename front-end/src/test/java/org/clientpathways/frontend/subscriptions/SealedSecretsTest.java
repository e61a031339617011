package org.clientpathways.frontend.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedSecretsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final UUID SUBSCRIPTION = UUID.randomUUID();
    private static final String OWN = "a-secret-for-tests-of-32-characters-or-more";

    private final SealedSecrets seals = at(OWN, NOW);
    private final String sealed = seals.seal("whsec_abc", SUBSCRIPTION, "ada");

    @Test
    void itIsOpenedForWhomAndWhatItWasSealed() {
        assertThat(seals.open(sealed, SUBSCRIPTION, "ada")).contains("whsec_abc");
        assertThat(at(OWN, NOW).open(sealed, SUBSCRIPTION, "ada"))
                .as("by another instance")
                .contains("whsec_abc");
        assertThat(sealed).doesNotContain("whsec");
    }

    @Test
    void itIsOpenedForNothingAndNobodyElse() {
        assertThat(seals.open(sealed, UUID.randomUUID(), "ada")).isEmpty();
        assertThat(seals.open(sealed, SUBSCRIPTION, "bob")).isEmpty();
        assertThat(at(OWN + "x", NOW).open(sealed, SUBSCRIPTION, "ada")).isEmpty();
    }

    @Test
    void itIsNotOpenedLater() {
        Instant later = NOW.plus(SealedSecrets.KEPT_FOR).plus(Duration.ofSeconds(1));
        assertThat(at(OWN, later).open(sealed, SUBSCRIPTION, "ada")).isEmpty();
    }

    @Test
    void whatIsNotSealedIsNotOpened() {
        String unsealed = "eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOiJ4In0.";
        for (String forged : new String[] {"", "x", unsealed, sealed.substring(0, sealed.length() - 4)}) {
            assertThat(seals.open(forged, SUBSCRIPTION, "ada")).as(forged).isEmpty();
        }
    }

    private static SealedSecrets at(String secret, Instant now) {
        return new SealedSecrets(secret, Clock.fixed(now, ZoneOffset.UTC));
    }
}
