package org.clientpathways.pathway.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/plan-templates")
@Tag(name = "Plan templates", description = "How pathways of a kind usually go")
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {

    private static final String SEND_OBJECT = "Send one JSON object, as the API's description shows it";

    private final TemplateDesk desk;
    private final CurrentCaller caller;

    TemplateResource(TemplateDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.KEY_WORKER})
    @Operation(summary = "The templates of the caller's agency, by name")
    public Page<PlanTemplate> list() {
        return new Page<>(desk.list(caller.get()), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.KEY_WORKER})
    @Operation(summary = "One template of the caller's agency")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), desk.read(caller.get(), id));
    }

    @POST
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a template",
            description =
                    "`Idempotency-Key` is needed. Steps come back in an order in which each stands after those that"
                            + " it opens after; steps that wait for each other in a circle are refused.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateRequest.class),
                            examples = @ExampleObject(name = "template", value = PlanExamples.TEMPLATE)))
    public Response add(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = SEND_OBJECT) @Valid TemplateRequest request) {
        PlanTemplate made = desk.add(caller.get(), key, request);
        return answer(Response.created(URI.create("/plan-templates/" + made.id())), made);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a template",
            description =
                    "It gets a new version; plans that were made from it stay as they are. `\"open\": false` keeps"
                            + " new plans from being made from it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateRequest.class),
                            examples = @ExampleObject(name = "template", value = PlanExamples.TEMPLATE)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = SEND_OBJECT) @Valid TemplateRequest request) {
        return answer(Response.ok(), desk.change(caller.get(), id, ifMatch, request));
    }

    private static Response answer(Response.ResponseBuilder answer, PlanTemplate template) {
        return answer.entity(template)
                .header("ETag", Versions.tag(template.version()))
                .build();
    }
}
