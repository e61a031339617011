package org.clientpathways.referral.merging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/distinctions")
@Tag(name = "Merging")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class DistinctionResource {

    private final DistinctionDesk desk;
    private final CurrentCaller caller;

    DistinctionResource(DistinctionDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Whom your agency knows to be somebody else than the client, the newest first")
    public Page<DistinctionView> of(@PathParam("id") UUID client) {
        return new Page<>(desk.of(caller.get(), client), null);
    }

    @PUT
    @Path("{other}")
    @Operation(
            summary = "Say that the two are two people",
            description = "Your agency must hold both. It is not told of the one as a duplicate of the other any more.")
    @APIResponse(responseCode = "409", description = "Either was merged into another record (client-merged)")
    public DistinctionView tellApart(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        return desk.tellApart(caller.get(), client, other);
    }

    @DELETE
    @Path("{other}")
    @Operation(summary = "Take back that the two are two people")
    public void takeBack(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        desk.takeBack(caller.get(), client, other);
    }
}
