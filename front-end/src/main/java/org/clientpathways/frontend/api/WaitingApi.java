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

/**
 * What referral-service tells the staff of a service of its waiting list, called with the user's own token; each call
 * throws {@link ApiProblem} when refused.
 */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface WaitingApi {

    /** The services whose staff the user is, with the length of each list. */
    @GET
    @Path("waiting-lists")
    Items<WaitingList> lists();

    @GET
    @Path("services/{id}/waiting-list")
    Items<WaitingPlace> list(
            @PathParam("id") UUID service,
            @QueryParam("reviewDue") boolean reviewDue,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    /** Moves a client on the list, or writes a review down. */
    @POST
    @Path("referrals/{id}/{change}")
    Referral change(
            @PathParam("id") UUID referral,
            @PathParam("change") String change,
            @HeaderParam("If-Match") String version,
            Map<String, Object> fields);

    /** Where a client stands and can be moved to. */
    @GET
    @Path("referrals/{id}/place")
    WaitingRange place(@PathParam("id") UUID referral);

    /** How a client was moved and reviewed, the oldest first. */
    @GET
    @Path("referrals/{id}/moves")
    Items<WaitingMove> moves(@PathParam("id") UUID referral);
}
