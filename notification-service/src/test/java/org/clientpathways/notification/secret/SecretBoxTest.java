package org.clientpathways.notification.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String KEY = "a-key-of-the-tests-that-is-long-enough";

    private final UUID subscription = Ids.next();
    private final WebhookSecret secret = WebhookSecret.make();

    @Test
    void itOpensForItsSubscriptionUnderItsKeyAlone() throws GeneralSecurityException {
        byte[] closed = new SecretBox(KEY).close(subscription, secret);

        assertThat(new SecretBox(KEY).open(subscription, closed).shown()).isEqualTo(secret.shown());
        assertThatThrownBy(() -> new SecretBox(KEY).open(Ids.next(), closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(KEY + "!").open(subscription, closed))
                .hasMessageContaining("PATHWAYS_WEBHOOK_KEY");
        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> new SecretBox(KEY).open(subscription, closed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(secret.toString()).doesNotContain(secret.shown().substring(6));
    }

    @Test
    void aKeyThatIsShortOrPublicStopsTheStart() {
        String demo = "local-demo-webhook-key-for-this-machine-only";

        assertThatThrownBy(() -> KeyGuard.check("short", "local")).hasMessageContaining("PATHWAYS_WEBHOOK_KEY");
        assertThatThrownBy(() -> KeyGuard.check(demo, "production")).hasMessageContaining("PATHWAYS_WEBHOOK_KEY");
        assertThatCode(() -> KeyGuard.check(demo, "local")).doesNotThrowAnyException();
        assertThatCode(() -> KeyGuard.check(KEY, "production")).doesNotThrowAnyException();
    }
}
