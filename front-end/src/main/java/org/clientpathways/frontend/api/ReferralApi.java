package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestResponse;

/** What referral-service offers, called with the user's own token; each call throws {@link ApiProblem} when refused. */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ReferralApi {

    @POST
    @Path("clients")
    Client register(@HeaderParam("Idempotency-Key") String key, Map<String, Object> client);

    @POST
    @Path("clients/search")
    Items<Client> find(@QueryParam("limit") int limit, @QueryParam("after") String after, Map<String, Object> search);

    @GET
    @Path("clients/{id}")
    RestResponse<Client> client(@PathParam("id") UUID id);

    @PATCH
    @Path("clients/{id}")
    @Consumes("application/merge-patch+json")
    Client change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> change);

    @GET
    @Path("agencies")
    Items<Agency> agencies();

    @GET
    @Path("services")
    Items<Service> services(
            @QueryParam("need") String need,
            @QueryParam("text") String text,
            @QueryParam("age") Integer age,
            @QueryParam("postcode") String place,
            @QueryParam("agency") String agency,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("services/{id}")
    Service service(@PathParam("id") UUID id);

    @POST
    @Path("clients/{id}/agreements")
    Agreement agree(
            @PathParam("id") UUID client, @HeaderParam("Idempotency-Key") String key, Map<String, Object> agreement);

    @GET
    @Path("clients/{id}/agreements")
    Items<Agreement> agreements(@PathParam("id") UUID client, @QueryParam("limit") int limit);

    @GET
    @Path("agreements/{id}")
    RestResponse<Agreement> agreement(@PathParam("id") UUID id);

    @POST
    @Path("agreements/{id}/withdraw")
    Agreement withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> withdrawal);

    @POST
    @Path("sharing-decisions")
    SharingDecision decide(Map<String, Object> question);

    @POST
    @Path("referrals")
    Referral refer(@HeaderParam("Idempotency-Key") String key, Map<String, Object> referral);

    @GET
    @Path("referrals")
    Items<Referral> referrals(
            @QueryParam("direction") String direction,
            @QueryParam("status") String status,
            @QueryParam("client") UUID client,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("referrals/{id}")
    RestResponse<Referral> referral(@PathParam("id") UUID id);

    @GET
    @Path("referrals/{id}/history")
    Items<Milestone> history(@PathParam("id") UUID id);

    @POST
    @Path("referrals/{id}/{transition}")
    Referral record(
            @PathParam("id") UUID id,
            @PathParam("transition") String transition,
            @HeaderParam("If-Match") String version,
            Map<String, Object> milestone);
}
