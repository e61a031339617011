package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What pathway-service offers, called with the user's own token; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "pathway")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/pathways")
@Produces(MediaType.APPLICATION_JSON)
public interface PathwayApi {

    @GET
    Items<OpenRoute> caseload(
            @QueryParam("keyWorker") String keyWorker,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("{client}")
    Route route(@PathParam("client") UUID client);
}
