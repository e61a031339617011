package org.clientpathways.notification.endpoint;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.clientpathways.notification.testing.SelfMadeCertificate;

/** A partner's own certificate is trusted, by configuration. */
public final class TrustingTheTests implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        SelfMadeCertificate trusted = SelfMadeCertificate.of(EndpointOverTlsTest.TRUSTED);
        return Map.of("pathways.webhooks.trusted-certificates", trusted.pem().toString());
    }
}
