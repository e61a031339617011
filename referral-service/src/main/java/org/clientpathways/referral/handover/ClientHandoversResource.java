package org.clientpathways.referral.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers of a client, over REST. */
@Path("/clients/{id}/handovers")
@Tag(name = "Key workers")
@Produces(MediaType.APPLICATION_JSON)
public class ClientHandoversResource {

    private final HandoverDesk desk;
    private final CurrentCaller caller;

    ClientHandoversResource(HandoverDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(
            summary = "Offer a client to another agency, or to a colleague",
            description =
                    "By the client's key worker, who stays it until the offer is accepted. Another agency needs an"
                            + " agreement that lets it see identity and contact for coordination.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewHandover.class),
                            examples = {
                                @ExampleObject(name = "another agency", value = HandoverExamples.TO_AGENCY),
                                @ExampleObject(name = "a colleague", value = HandoverExamples.TO_COLLEAGUE)
                            }))
    @APIResponse(responseCode = "201", description = "The offer")
    @APIResponse(
            responseCode = "409",
            description = "Offered already, or not agreed (handover-open, agreement-missing)")
    public Response offer(
            @PathParam("id") UUID client,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewHandover request) {
        HandoverView made = desk.offer(caller.get(), client, key, request);
        return HandoverResource.answer(Response.created(URI.create("/handovers/" + made.id())), made);
    }
}
