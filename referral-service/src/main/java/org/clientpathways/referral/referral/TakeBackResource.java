package org.clientpathways.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes back what was recorded by mistake. The status is checked before the body is read. */
@Path("/referrals/{id}/take-back")
@Tag(name = "Transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TakeBackResource {

    private final TakingBack takingBack;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    TakeBackResource(TakingBack takingBack, CurrentCaller caller, RequestBodies bodies) {
        this.takingBack = takingBack;
        this.caller = caller;
        this.bodies = bodies;
    }

    @POST
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Operation(
            summary = "Take back the last step, recorded by mistake",
            description =
                    "By the agency that recorded it, within 7 days. The referral is as before; the history keeps both. What was sent"
                            + " cannot be unsent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TakingBack.Request.class),
                            examples =
                                    @ExampleObject(
                                            name = "take-back",
                                            value = "{\"reason\": \"Recorded on the wrong referral\"}")))
    public Response takeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        ReferralView referral =
                takingBack.takeBack(caller.get(), id, ifMatch, () -> bodies.read(body, TakingBack.Request.class));
        return Response.ok(referral)
                .header("ETag", Versions.tag(referral.version()))
                .build();
    }
}
