package org.clientpathways.notification.endpoint;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How endpoints are called. */
@ConfigMapping(prefix = "pathways.webhooks")
interface EndpointConfig {

    /** How long an endpoint may take. */
    Duration timeout();

    /** A file of certificates in PEM that are trusted beside those that Java trusts; for partners with an authority of their own. */
    Optional<Path> trustedCertificates();
}
