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
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Where pathway-service records appointments, plans and closings, called with the user's own token; each call throws {@link
 * ApiProblem} when refused.
 */
@RegisterRestClient(configKey = "pathway")
@RegisterProvider(ApiProblemReader.class)
@AccessToken
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PlanApi {

    @GET
    @Path("pathways/{client}/contacts")
    Items<Contact> contacts(@PathParam("client") UUID client);

    @POST
    @Path("pathways/{client}/contacts")
    Contact record(
            @PathParam("client") UUID client, @HeaderParam("Idempotency-Key") String key, Map<String, Object> fields);

    /** Records what became of an appointment: attended, missed or cancelled. */
    @POST
    @Path("contacts/{id}/{status}")
    Contact settle(@PathParam("id") UUID id, @PathParam("status") String status, Map<String, Object> fields);

    @POST
    @Path("pathways/{client}/plan")
    Plan give(@PathParam("client") UUID client, @HeaderParam("Idempotency-Key") String key, Map<String, Object> fields);

    @GET
    @Path("plans/{id}")
    Plan plan(@PathParam("id") UUID id);

    @PUT
    @Path("plans/{id}")
    Plan adapt(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> fields);

    @POST
    @Path("pathways/{client}/close")
    Closing close(@PathParam("client") UUID client, Map<String, Object> fields);

    @GET
    @Path("plan-templates")
    Items<PlanTemplate> templates();

    @GET
    @Path("plan-templates/{id}")
    PlanTemplate template(@PathParam("id") UUID id);

    @POST
    @Path("plan-templates")
    PlanTemplate addTemplate(@HeaderParam("Idempotency-Key") String key, Map<String, Object> fields);

    @PUT
    @Path("plan-templates/{id}")
    PlanTemplate changeTemplate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, Map<String, Object> fields);
}
