package org.clientpathways.referral.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.client.KeyWorker;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's key worker, over REST. */
@Path("/clients/{id}/key-worker")
@Tag(name = "Key workers")
@Produces(MediaType.APPLICATION_JSON)
public class KeyWorkerResource {

    private final KeyWorkerDesk desk;
    private final CurrentCaller caller;

    KeyWorkerResource(KeyWorkerDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.KEY_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Make a colleague the client's key worker",
            description =
                    "By the present key worker, or a manager of their agency. To ask the colleague first, or to go to"
                            + " another agency, offer a handover.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NextKeyWorker.class),
                            examples = @ExampleObject(name = "a colleague", value = HandoverExamples.KEY_WORKER)))
    public KeyWorker assign(
            @PathParam("id") UUID client,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid
                    NextKeyWorker request) {
        return desk.assign(caller.get(), client, request.keyWorker());
    }
}
