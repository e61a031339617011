package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where referral-service redirects clients to another service; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ReferralLivesApi {

    @POST
    @Path("referrals/{id}/redirect")
    Referral redirect(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> redirect);
}
