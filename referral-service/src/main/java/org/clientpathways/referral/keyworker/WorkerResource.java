package org.clientpathways.referral.keyworker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works for an agency, over REST. */
@Path("/workers")
@Tag(name = "Key workers", description = "Who walks with a client, and who of an agency does so")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
public class WorkerResource {

    private final WorkerDesk desk;
    private final CurrentCaller caller;

    WorkerResource(WorkerDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.MANAGER})
    @Operation(
            summary = "The key workers of your agency",
            description = "Everybody who has signed in here as a key worker of it, by name; who left among them.")
    public Page<WorkerView> list(
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return desk.list(limit, after);
    }

    @POST
    @Path("{account}/leave")
    @Operation(
            summary = "Record that a key worker left",
            description = "They get no new clients; theirs are listed as unassigned until others have them.")
    public Colleague leave(@PathParam("account") UUID account) {
        return desk.leave(caller.get(), account);
    }

    @POST
    @Path("{account}/return")
    @Operation(summary = "Record that a key worker is back")
    public Colleague comeBack(@PathParam("account") UUID account) {
        return desk.comeBack(caller.get(), account);
    }
}
