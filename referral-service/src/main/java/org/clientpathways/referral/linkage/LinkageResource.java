package org.clientpathways.referral.linkage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.clientpathways.groundwork.http.QueryCodes;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/linkages")
@Tag(name = "Linkage", description = "Clients of different agencies that may be one person")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.GOVERNANCE)
public class LinkageResource {

    private final LinkageDesk desk;
    private final CurrentCaller caller;

    LinkageResource(LinkageDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Your agency's clients who may be known to another agency too, the likeliest first",
            description = "Of the other agency's client only the score and the reasons are told.")
    public Page<LinkageView> list(
            @QueryParam("status") @DefaultValue("open") String status,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return desk.list(caller.get(), QueryCodes.read(LinkageStatus.class, "status", status), limit, after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One such pair")
    public LinkageView read(@PathParam("id") UUID id) {
        return desk.read(caller.get(), id);
    }

    @POST
    @Path("{id}/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether the two are one person; each side once",
            description = "When both sides say so, each side's key workers are told which agency knows the client too,"
                    + " as far as the client agreed. Records of different agencies are never merged.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Verdict.class),
                            examples = @ExampleObject(name = "One person", value = "{\"same\": true}")))
    @APIResponse(responseCode = "409", description = "Your agency has said it (decided-before)")
    public LinkageView decide(
            @PathParam("id") UUID id,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid Verdict verdict) {
        return desk.decide(caller.get(), id, verdict);
    }
}
