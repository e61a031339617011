package org.clientpathways.referral.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.json.RequestBodies;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.referral.referral.ReferralView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a service does with a client's place on its list. Whether they wait is checked before the body is read. */
@Path("/referrals")
@Tag(name = "Waiting lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE_WORKER)
public class WaitingPlaceResource {

    private final WaitingDesk desk;
    private final WaitingReading reading;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    WaitingPlaceResource(WaitingDesk desk, WaitingReading reading, CurrentCaller caller, RequestBodies bodies) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
        this.bodies = bodies;
    }

    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move a client on the waiting list",
            description = "To a place, or right before another referral, among those of the same priority.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MoveRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "To a place",
                                        value = "{\"toPosition\": 1, \"reason\": \"The tenancy ends this week\"}"),
                                @ExampleObject(name = "Before another", value = """
                                        {"before": "019a2b3c-0000-7000-8000-00000000000d",
                                         "reason": "Brothers, seen on one day"}""")
                            }))
    public Response move(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return answer(desk.move(caller.get(), id, ifMatch, () -> bodies.read(body, MoveRequest.class)));
    }

    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a client's wait was looked at again",
            description = "With the priority from now on and the day of the next look.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.class),
                            examples = @ExampleObject(name = "review", value = """
                                    {"priority": "urgent", "reviewOn": "2030-01-15",
                                     "note": "Called; has had notice to leave"}""")))
    public Response review(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return answer(desk.review(caller.get(), id, ifMatch, () -> bodies.read(body, ReviewRequest.class)));
    }

    @GET
    @Path("{id}/moves")
    @Operation(summary = "How a client was moved and reviewed on the waiting list, for the service's staff")
    public Page<MoveEntry> moves(@PathParam("id") UUID id) {
        return new Page<>(reading.moves(id), null);
    }

    @GET
    @Path("{id}/place")
    @Operation(summary = "Where a client stands on the waiting list and can be moved to, for the service's staff")
    public WaitingRange place(@PathParam("id") UUID id) {
        return reading.range(id);
    }

    private static Response answer(ReferralView referral) {
        return Response.ok(referral)
                .header("ETag", Versions.tag(referral.version()))
                .build();
    }
}
