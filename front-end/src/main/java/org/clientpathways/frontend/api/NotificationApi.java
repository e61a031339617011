package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What notification-service offers, called with the user's own token; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "notification")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
public interface NotificationApi {

    @GET
    Alerts alerts(
            @QueryParam("limit") int limit,
            @QueryParam("after") String after,
            @QueryParam("toldBefore") String toldBefore);

    @POST
    @Path("{id}/done")
    Alert done(@PathParam("id") UUID id);

    @GET
    @Path("preferences")
    AlertPreferences preferences();

    @PUT
    @Path("preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    AlertPreferences prefer(Map<String, String> preferences);
}
