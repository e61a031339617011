package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The clients handed over to an agency, to be counted, called with the user's own token. */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/handovers")
@Produces(MediaType.APPLICATION_JSON)
public interface OfferedApi {

    /** One that is offered. */
    record Handover(UUID id) {}

    @GET
    Items<Handover> handovers(
            @QueryParam("direction") String direction,
            @QueryParam("status") String status,
            @QueryParam("limit") int limit);
}
