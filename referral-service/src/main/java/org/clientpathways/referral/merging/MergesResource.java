package org.clientpathways.referral.merging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/merges")
@Tag(name = "Merging")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class MergesResource {

    private final MergeDesk desk;
    private final CurrentCaller caller;

    MergesResource(MergeDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What was merged into a client, directly or through another, the newest first")
    public Page<MergeView> into(@PathParam("id") UUID client) {
        return new Page<>(desk.into(caller.get(), client), null);
    }
}
