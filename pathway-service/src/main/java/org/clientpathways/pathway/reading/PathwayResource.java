package org.clientpathways.pathway.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pathways/{clientId}")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
class PathwayResource {

    private final PathwayDesk desk;
    private final CurrentCaller caller;

    PathwayResource(PathwayDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.MANAGER, Roles.PARTNERSHIP_MANAGER, Roles.GOVERNANCE})
    @Operation(
            summary = "A client's route",
            description =
                    "Steps, handovers, spells and milestones, built from the events, with the chains that redirects"
                            + " make of them, each on one clock, and the signposts that the caller's agency gave. A record that"
                            + " was merged says `mergedInto`; the survivor's route is made of both. The whole is shown where the"
                            + " client agreed that the caller's agency may see the other services involved, or an"
                            + " override lets it. Otherwise key workers see the referrals that their agency sent, service"
                            + " workers those to the services whose staff they are, and `refused` says so. `mayPlan`, `mayClose` and each"
                            + " step's `mayRecord` say what the caller may do now.")
    @APIResponse(
            responseCode = "200",
            description = "The route as the caller may see it",
            content =
                    @Content(
                            schema = @Schema(implementation = PathwayAnswer.class),
                            examples = @ExampleObject(name = "route", value = PathwayExamples.ROUTE)))
    @APIResponse(
            responseCode = "404",
            description = "No such client, or none that the caller's agency works with",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "not-found", value = PathwayExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "503",
            description = "What may be shown cannot be decided just now; Retry-After says when to try again",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unavailable", value = PathwayExamples.UNAVAILABLE)))
    public PathwayAnswer read(
            @Parameter(description = "The client", example = "019a2b3c-0000-7000-8000-00000000000c")
                    @PathParam("clientId")
                    UUID clientId) {
        return desk.read(caller.get(), clientId);
    }
}
