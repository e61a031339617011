package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What referral-service offers of signposts, called with the user's own token; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/signposts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SignpostApi {

    @POST
    Signpost give(@HeaderParam("Idempotency-Key") String key, Map<String, Object> fields);

    /** What is to be followed up by its day, then the rest, the newest first; each filter may be null. */
    @GET
    Items<Signpost> list(
            @QueryParam("mine") Boolean mine,
            @QueryParam("client") UUID client,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("{id}")
    RestResponse<Signpost> read(@PathParam("id") UUID id);

    @POST
    @Path("{id}/follow-up")
    Signpost followUp(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> fields);
}
