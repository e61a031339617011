package org.clientpathways.referral.handover;

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
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handovers, over REST. */
@Path("/handovers")
@Tag(name = "Key workers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class HandoverResource {

    private final HandoverDesk desk;
    private final HandoverReading reading;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    HandoverResource(HandoverDesk desk, HandoverReading reading, CurrentCaller caller, RequestBodies bodies) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "The handovers offered to you or your agency, or by your agency; the newest first")
    public Page<HandoverView> list(
            @Parameter(description = "received or sent", required = true) @QueryParam("direction") String direction,
            @QueryParam("status") String status,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        Direction way = QueryCodes.read(Direction.class, "direction", direction);
        if (way == null) {
            throw Problem.badRequest("direction", "Give received or sent");
        }
        return reading.list(caller.get(), way, QueryCodes.read(HandoverStatus.class, "status", status), limit, after);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One handover",
            description =
                    "The note is told to the other side where circumstances are; else noteWithheld is true, whether or"
                            + " not there is one.")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @POST
    @Path("{id}/accept")
    @Operation(
            summary = "Accept a client who was offered",
            description = "You become the client's key worker. The agreement is asked again.")
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), desk.accept(caller.get(), id, ifMatch));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return a client who was offered", description = "The client stays with their key worker.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Returning.class),
                            examples = @ExampleObject(name = "a return", value = HandoverExamples.RETURN)))
    public Response giveBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return answer(Response.ok(), desk.giveBack(caller.get(), id, ifMatch, bodies.read(body, Returning.class)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel an offer", description = "By the agency that made it.")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), desk.cancel(caller.get(), id, ifMatch));
    }

    static Response answer(Response.ResponseBuilder answer, HandoverView handover) {
        return answer.entity(handover)
                .header("ETag", Versions.tag(handover.version()))
                .build();
    }
}
