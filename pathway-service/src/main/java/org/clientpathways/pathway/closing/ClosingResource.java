package org.clientpathways.pathway.closing;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pathways/{clientId}/close")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
public class ClosingResource {

    private static final String EXAMPLE = "{\"outcome\": \"need-met\", \"planned\": true}";

    private final ClosingDesk desk;
    private final CurrentCaller caller;

    ClosingResource(ClosingDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.KEY_WORKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close a client's pathway",
            description =
                    "By the client's key worker, once no referral is open. Their plan ends with it. A referral that is"
                            + " sent later opens the pathway again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewClosing.class),
                            examples = @ExampleObject(name = "closing", value = EXAMPLE)))
    public ClosingView close(
            @PathParam("clientId") UUID client,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewClosing request) {
        return desk.close(caller.get(), client, request);
    }
}
