package org.clientpathways.referral.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.clientpathways.referral.handover.NamedClient;
import org.clientpathways.referral.keyworker.Caseload;
import org.clientpathways.referral.keyworker.WorkerDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agency's caseloads, over REST, for its managers. */
@Path("/caseloads")
@Tag(name = "Key workers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
public class CaseloadResource {

    private static final String REASSIGN = """
            {"from": "5f0f4f0e-2f3d-4d5c-9a51-0c6f5a1d2b11", "to": "8d0b7f3c-6f0e-4a83-9d5f-1f4f0a6c7e22",
             "clients": ["01923f6e-7a10-7c3b-8f2d-5b1e4a9c0d33"]}""";

    private final CaseloadDesk desk;
    private final WorkerDesk workers;
    private final CurrentCaller caller;

    CaseloadResource(CaseloadDesk desk, WorkerDesk workers, CurrentCaller caller) {
        this.desk = desk;
        this.workers = workers;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The caseloads of your agency",
            description =
                    "For each key worker the clients, the open referrals, and the clients that have nobody as the key"
                            + " worker left.")
    public Page<Caseload> list(
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return workers.caseloads(limit, after);
    }

    @GET
    @Path("{account}")
    @Operation(summary = "One key worker's clients, by name")
    public Page<NamedClient> clients(
            @PathParam("account") UUID account,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return desk.clients(caller.get(), account, limit, after);
    }

    @POST
    @Path("reassign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give one key worker's clients to another",
            description =
                    "Those that are named, all or none; without clients up to 500 in one go. The answer says how many"
                            + " the first has left: repeat it under a new key until that is 0.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reassign.class),
                            examples = @ExampleObject(name = "one client", value = REASSIGN)))
    public Reassigned reassign(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid Reassign request) {
        return desk.reassign(caller.get(), key, request);
    }
}
