package org.clientpathways.referral.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/stop-sharing")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class StopSharingResource {

    private final AgreementEnding ending;
    private final CurrentCaller caller;

    StopSharingResource(AgreementEnding ending, CurrentCaller caller) {
        this.ending = ending;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Share nothing more with an agency or a service; it binds at once",
            description =
                    "Takes them out of every agreement of the client that has not ended. Naming an agency means its"
                            + " services too. An agreement without other recipients is withdrawn.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StopSharing.class),
                            examples = {
                                @ExampleObject(
                                        name = "agency",
                                        value = "{\"agency\": \"harbour-trust\", \"reason\": \"Moved away\"}"),
                                @ExampleObject(
                                        name = "service",
                                        value = "{\"service\": \"019a2b3c-0000-7000-8000-000000000005\"}")
                            }))
    @APIResponse(responseCode = "200", description = "The agreements that changed, the newest first")
    @APIResponse(
            responseCode = "409",
            description = "Nothing is shared with them (nothing-shared), or it is shared with the service's whole"
                    + " agency (shared-with-agency)")
    public Page<AgreementView> stop(
            @PathParam("id") UUID client,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid StopSharing request) {
        return new Page<>(ending.stopSharing(caller.get(), client, request), null);
    }
}
