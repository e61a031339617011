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

/** Redirects a client to another service. The status is checked before the body is read. */
@Path("/referrals/{id}/redirect")
@Tag(name = "Transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RedirectResource {

    private final Redirecting redirecting;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    RedirectResource(Redirecting redirecting, CurrentCaller caller, RequestBodies bodies) {
        this.redirecting = redirecting;
        this.caller = caller;
        this.bodies = bodies;
    }

    @POST
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(
            summary = "Redirect the client to another service, on the same clock",
            description =
                    "A new referral of the first referring agency continues this one. Where the client has not agreed that the"
                            + " new agency may see identity and contact, it is held as a draft with the key worker.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Redirect.class),
                            examples =
                                    @ExampleObject(
                                            name = "redirect",
                                            value =
                                                    "{\"serviceId\": \"019a2b3c-0000-7000-8000-000000000006\", \"reason\": \"not-appropriate\"}")))
    public Response redirect(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        ReferralView referral = redirecting.redirect(
                caller.get(), id, ifMatch, () -> bodies.read(body, TransitionRequest.Redirect.class));
        return Response.ok(referral)
                .header("ETag", Versions.tag(referral.version()))
                .build();
    }
}
