package org.clientpathways.notification.disclosure;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.clientpathways.groundwork.disclosure.DisclosureAnswer;
import org.clientpathways.groundwork.disclosure.DisclosureQuestion;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What referral-service decides about disclosures, asked with this service's own account. */
@RegisterRestClient(configKey = "referral-service")
@OidcClientFilter
@Path("/disclosures")
interface DisclosureApi {

    @POST
    DisclosureAnswer decide(DisclosureQuestion question);
}
