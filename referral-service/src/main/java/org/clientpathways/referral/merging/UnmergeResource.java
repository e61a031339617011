package org.clientpathways.referral.merging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.client.ClientView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/unmerge")
@Tag(name = "Merging")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class UnmergeResource {

    private final MergeDesk desk;
    private final CurrentCaller caller;

    UnmergeResource(MergeDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undo a merge: each record stands for itself again, as it was",
            description = "What was recorded meanwhile stays with the client under whom it was recorded.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Unmerge.class),
                            examples =
                                    @ExampleObject(
                                            name = "Two people after all",
                                            value = "{\"merged\": \"019a2b3c-0000-7000-8000-00000000000d\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The client into whom the other was merged",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "409", description = "They are not merged (not-merged)")
    public Response unmerge(
            @PathParam("id") UUID survivor,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid Unmerge request) {
        return MergeResource.answer(desk.unmerge(caller.get(), survivor, request));
    }
}
