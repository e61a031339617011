package org.clientpathways.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.SelfMadeCertificate;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A receiver that speaks TLS. The names are known to nobody but the lookup that checks addresses, so whoever connects does
 * so to the address that was checked.
 */
@QuarkusTest
@TestProfile(TrustingTheTests.class)
class EndpointOverTlsTest {

    static final String TRUSTED = "partner.test";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @ConfigProperty(name = "pathways.webhooks.trusted-certificates")
    Path trusted;

    private Receiver receiver;

    @BeforeEach
    void open() {
        QuarkusMock.installMockForType(
                new TellTale().says(TRUSTED, "127.0.0.1").says("other.test", "127.0.0.1"), HostLookup.class);
        receiver = new Receiver(SelfMadeCertificate.in(trusted.getParent()));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aTrustedCertificateOfTheHostIsProvenAndSentTo() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, url(TRUSTED));
        subscriber.asks("test").then().statusCode(200).body("httpStatus", equalTo(204));
        String event = referral.sent();
        subscriber.awaitDelivered(1);

        assertThat(receiver.ids()).hasSize(2).endsWith(event);
        new Webhook(subscriber.secret)
                .verify(receiver.sent().get(1).body(), receiver.sent().get(1).headers());
        assertThat(receiver.sent().get(1).header("host")).isEqualTo(TRUSTED + ":" + receiver.port());
    }

    @Test
    void theCertificateOfAnotherHostIsRefused() throws Exception {
        assertRefused("other.test");
        assertThat(receiver.handshakes()).isEmpty();
        assertThat(receiver.sent()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        receiver.close();
        receiver = new Receiver(SelfMadeCertificate.of(TRUSTED));
        assertRefused(TRUSTED);
        assertThat(receiver.handshakes()).isEmpty();
        assertThat(receiver.sent()).isEmpty();
    }

    private void assertRefused(String host) throws Exception {
        Subscriber subscriber = Subscriber.pending(referral.receiving, url(host), Map.of());
        subscriber.asks("verify").then().statusCode(422).body("detail", containsString("certificate"));
        Tables.execute("update subscription set status = 'active', verified_at = now(), prove_by = null where id = '"
                + subscriber.id + "'");
        subscriber.asks("test").then().statusCode(200).body("error", equalTo("tls"));
        referral.sent();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(subscriber.deliveries("").toString()).contains("error=tls"));
    }

    private String url(String host) {
        return "https://" + host + ":" + receiver.port() + "/hooks";
    }
}
