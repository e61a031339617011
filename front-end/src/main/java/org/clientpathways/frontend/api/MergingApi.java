package org.clientpathways.frontend.api;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/**
 * What referral-service offers for two records of one person, called with the user's own token; each call throws
 * {@link ApiProblem} when refused.
 */
@RegisterRestClient(configKey = "referral")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface MergingApi {

    /** Who may be the same person, the likeliest first. */
    @GET
    @Path("clients/{id}/duplicates")
    Items<Candidate> duplicates(@PathParam("id") UUID client);

    /** What was merged into a client. */
    @GET
    @Path("clients/{id}/merges")
    Items<Merge> merges(@PathParam("id") UUID client);

    @POST
    @Path("clients/{id}/merge")
    Client merge(@PathParam("id") UUID survivor, @HeaderParam("If-Match") String version, Map<String, Object> request);

    @POST
    @Path("clients/{id}/unmerge")
    Client unmerge(@PathParam("id") UUID survivor, Map<String, Object> request);

    /** Whom the user's agency knows to be somebody else. */
    @GET
    @Path("clients/{id}/distinctions")
    Items<Distinction> distinctions(@PathParam("id") UUID client);

    /** Says that the two are two people. */
    @PUT
    @Path("clients/{id}/distinctions/{other}")
    Distinction tellApart(@PathParam("id") UUID client, @PathParam("other") UUID other);

    /** Takes that back. */
    @DELETE
    @Path("clients/{id}/distinctions/{other}")
    void takeBackTellingApart(@PathParam("id") UUID client, @PathParam("other") UUID other);

    /** The other agencies that know the same person, as far as may be told. */
    @GET
    @Path("clients/{id}/also-known-to")
    Items<Agency> alsoKnownTo(@PathParam("id") UUID client);

    @GET
    @Path("linkages")
    Items<Linkage> linkages(
            @QueryParam("status") String status, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("linkages/{id}")
    Linkage linkage(@PathParam("id") UUID id);

    @POST
    @Path("linkages/{id}/decide")
    Linkage decide(@PathParam("id") UUID id, Map<String, Object> verdict);
}
