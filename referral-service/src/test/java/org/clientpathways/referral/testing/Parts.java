package org.clientpathways.referral.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.clientpathways.local.testing.RealParts;

/** What every test of this service stands on: a real PostgreSQL, and an issuer of tokens. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@QuarkusTestResource(OidcWiremockTestResource.class)
final class Parts {

    private Parts() {}
}
