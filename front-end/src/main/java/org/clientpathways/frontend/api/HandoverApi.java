package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What referral-service offers about key workers and handovers, called with the user's own token; each call throws {@link
 * ApiProblem} when refused.
 */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface HandoverApi {

    /** The key workers of the user's agency, by name. */
    @GET
    @Path("workers")
    Items<TeamMember> workers(@QueryParam("limit") int limit, @QueryParam("after") String after);

    /** Records that a key worker left, with {@code leave}, or is back, with {@code return}. */
    @POST
    @Path("workers/{account}/{what}")
    TeamMember mark(@PathParam("account") UUID account, @PathParam("what") String what);

    /** The same people with what each has to do. */
    @GET
    @Path("caseloads")
    Items<TeamMember> caseloads(@QueryParam("limit") int limit, @QueryParam("after") String after);

    /** One key worker's clients, by name. */
    @GET
    @Path("caseloads/{account}")
    Items<Client> clientsOf(
            @PathParam("account") UUID account, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @POST
    @Path("caseloads/reassign")
    Reassigned reassign(@HeaderParam("Idempotency-Key") String key, Map<String, Object> request);

    @PUT
    @Path("clients/{id}/key-worker")
    Client.KeyWorker assign(@PathParam("id") UUID client, Map<String, Object> next);

    @POST
    @Path("clients/{id}/handovers")
    Handover offer(@PathParam("id") UUID client, @HeaderParam("Idempotency-Key") String key, Map<String, Object> offer);

    /**
     * The handovers offered to the user, or by their agency, the newest first.
     *
     * @param direction received or sent
     */
    @GET
    @Path("handovers")
    Items<Handover> handovers(
            @QueryParam("direction") String direction,
            @QueryParam("status") String status,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("handovers/{id}")
    RestResponse<Handover> handover(@PathParam("id") UUID id);

    /** Accepts, returns or cancels an offer. */
    @POST
    @Path("handovers/{id}/{action}")
    Handover answer(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @HeaderParam("If-Match") String version,
            Map<String, Object> fields);
}
