package org.clientpathways.notification.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.clientpathways.local.testing.RealParts;

/** What every test of this service stands on: a real PostgreSQL, a real broker, and an issuer of tokens. */
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(MailPort.class)
final class Parts {

    private Parts() {}
}
