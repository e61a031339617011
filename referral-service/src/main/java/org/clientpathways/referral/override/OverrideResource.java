package org.clientpathways.referral.override;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.QueryCodes;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.json.RequestBodies;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/overrides")
@Tag(name = "Overrides", description = "Sharing that the law allows or demands without the client's agreement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.GOVERNANCE)
public class OverrideResource {

    private final OverrideDesk desk;
    private final OverrideReading reading;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    OverrideResource(OverrideDesk desk, OverrideReading reading, CurrentCaller caller, RequestBodies bodies) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "The overrides that your agency recorded, those that wait for review first")
    public Page<OverrideView> list(
            @QueryParam("status") String status,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return reading.list(caller.get(), QueryCodes.read(OverrideStatus.class, "status", status), limit, after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.GOVERNANCE, Roles.KEY_WORKER})
    @Operation(summary = "One override")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @POST
    @Path("{id}/approve")
    @Operation(
            summary = "Approve an override",
            description = "Within 72 hours, and not by whoever recorded it; else it lapses.")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), desk.approve(caller.get(), id, ifMatch));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End an override")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ending.class),
                            examples = @ExampleObject(name = "ending", value = OverrideExamples.END)))
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return answer(Response.ok(), desk.end(caller.get(), id, ifMatch, bodies.read(body, Ending.class)));
    }

    static Response answer(Response.ResponseBuilder answer, OverrideView override) {
        return answer.entity(override)
                .header("ETag", Versions.tag(override.version()))
                .build();
    }
}
