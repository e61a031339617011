package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
 * What notification-service offers of subscriptions, called with the user's own token; each call throws {@link ApiProblem}
 * when refused.
 */
@RegisterRestClient(configKey = "subscriptions")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SubscriptionApi {

    @POST
    @Path("subscriptions")
    Subscription subscribe(Map<String, Object> fields);

    /** Those of the viewer's agency, the newest first. */
    @GET
    @Path("subscriptions")
    Items<Subscription> list(@QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("subscriptions/{id}")
    Subscription read(@PathParam("id") UUID id);

    /** What is left out stays, null takes away. */
    @PATCH
    @Path("subscriptions/{id}")
    @Consumes("application/merge-patch+json")
    Subscription change(@PathParam("id") UUID id, Map<String, Object> change);

    @DELETE
    @Path("subscriptions/{id}")
    void remove(@PathParam("id") UUID id);

    @POST
    @Path("subscriptions/{id}/verify")
    Subscription verify(@PathParam("id") UUID id);

    @POST
    @Path("subscriptions/{id}/rotate-secret")
    Subscription rotate(@PathParam("id") UUID id, Map<String, Object> fields);

    @POST
    @Path("subscriptions/{id}/test")
    SentTest test(@PathParam("id") UUID id);

    /** The newest first. */
    @GET
    @Path("subscriptions/{id}/tests")
    Items<SentTest> tests(@PathParam("id") UUID id, @QueryParam("limit") int limit, @QueryParam("after") String after);

    /** @param status pending, delivered or failing; null: all */
    @GET
    @Path("subscriptions/{id}/deliveries")
    Items<Delivery> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("status") String status,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @POST
    @Path("deliveries/{id}/retry")
    Delivery retry(@PathParam("id") UUID id);

    @POST
    @Path("subscriptions/{id}/replay")
    Replayed replay(@PathParam("id") UUID id, Map<String, Object> since);

    /** @param events how many are sent again */
    record Replayed(long events) {}
}
