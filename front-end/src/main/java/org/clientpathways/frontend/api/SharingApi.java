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

/**
 * What referral-service tells of sharing beside the agreements themselves, called with the user's own token; each call
 * throws {@link ApiProblem} when refused.
 */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SharingApi {

    /** Takes an agency or a service out of everything that the client agreed to; gives the agreements changed. */
    @POST
    @Path("clients/{id}/stop-sharing")
    Items<Agreement> stopSharing(@PathParam("id") UUID client, Map<String, Object> recipient);

    /** The client's receipt as JSON (ISO/IEC TS 27560), as the service wrote it. */
    @GET
    @Path("agreements/{id}/receipt")
    String receipt(@PathParam("id") UUID agreement);

    /** The open referrals that rely on an agreement. */
    @GET
    @Path("agreements/{id}/referrals")
    Items<Referral> reliedOn(
            @PathParam("id") UUID agreement, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @POST
    @Path("clients/{id}/overrides")
    SharingOverride override(
            @PathParam("id") UUID client, @HeaderParam("Idempotency-Key") String key, Map<String, Object> fields);

    @GET
    @Path("clients/{id}/overrides")
    Items<SharingOverride> overridesOf(@PathParam("id") UUID client, @QueryParam("limit") int limit);

    @GET
    @Path("overrides")
    Items<SharingOverride> overrides(
            @QueryParam("status") String status, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("overrides/{id}")
    RestResponse<SharingOverride> override(@PathParam("id") UUID id);

    /** Approves an override, or ends it. */
    @POST
    @Path("overrides/{id}/{action}")
    SharingOverride decide(
            @PathParam("id") UUID id,
            @PathParam("action") String action,
            @HeaderParam("If-Match") String version,
            Map<String, Object> fields);

    /** When a client's information went to whom, the newest first. */
    @GET
    @Path("clients/{id}/disclosures")
    Items<Disclosure> disclosures(
            @PathParam("id") UUID client, @QueryParam("limit") int limit, @QueryParam("after") String after);
}
