package org.clientpathways.referral.override;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/overrides")
@Tag(name = "Overrides")
@Produces(MediaType.APPLICATION_JSON)
public class ClientOverridesResource {

    private final OverrideDesk desk;
    private final OverrideReading reading;
    private final CurrentCaller caller;

    ClientOverridesResource(OverrideDesk desk, OverrideReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(
            summary = "Share without the client's agreement",
            description = "Where the law allows or demands it. It binds at once; governance is asked to review it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewOverride.class),
                            examples = @ExampleObject(name = "override", value = OverrideExamples.RECORD)))
    public Response record(
            @PathParam("id") UUID client,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewOverride request) {
        OverrideView made = desk.record(caller.get(), client, key, request);
        return OverrideResource.answer(Response.created(URI.create("/overrides/" + made.id())), made);
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.GOVERNANCE})
    @Operation(summary = "The overrides that concern a client, the newest first")
    public Page<OverrideView> list(
            @PathParam("id") UUID client,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return reading.ofClient(caller.get(), client, limit, after);
    }
}
