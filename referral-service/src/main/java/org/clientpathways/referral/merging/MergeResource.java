package org.clientpathways.referral.merging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.referral.client.ClientAnswer;
import org.clientpathways.referral.client.ClientView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/merge")
@Tag(name = "Merging", description = "Two records of one person")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class MergeResource {

    private final MergeDesk desk;
    private final CurrentCaller caller;

    MergeResource(MergeDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Merge another record of the same person into this one",
            description = "Your agency must hold both. The other record stands for this one until the merge is undone;"
                    + " nothing is moved or changed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewMerge.class),
                            examples = @ExampleObject(name = "The same person", value = """
                                                    {"merged": "019a2b3c-0000-7000-8000-00000000000d",
                                                     "reason": "Registered twice, once under the name before marriage"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The client that goes on",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Either was merged before (client-merged), is offered to somebody (handover-open), your agency said"
                            + " that they are two people (told-apart), or another agency holds one of the two and not"
                            + " the other (not-mergeable)")
    @APIResponse(responseCode = "412", description = "Changed since it was read (stale)")
    public Response merge(
            @PathParam("id") UUID survivor,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewMerge request) {
        return answer(desk.merge(caller.get(), survivor, ifMatch, request));
    }

    static Response answer(ClientAnswer client) {
        return Response.ok(client.view())
                .header(HttpHeaders.ETAG, Versions.tag(client.version()))
                .build();
    }
}
