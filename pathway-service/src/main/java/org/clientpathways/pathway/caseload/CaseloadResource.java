package org.clientpathways.pathway.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pathways")
@Tag(name = "Pathways")
@Produces(MediaType.APPLICATION_JSON)
class CaseloadResource {

    private final CaseloadDesk desk;
    private final CurrentCaller caller;

    CaseloadResource(CaseloadDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(
            summary = "A key worker's caseload",
            description = "The caller's clients, longest waiting first, each with how far they have come.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the caseload",
            content = @Content(examples = @ExampleObject(name = "caseload", value = CaseloadExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter needs correcting",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "bad-request", value = CaseloadExamples.BAD_REQUEST)))
    public Page<CaseloadItem> mine(
            @Parameter(description = "Whose caseload: `me`", example = "me")
                    @QueryParam("keyWorker")
                    @NotNull(message = "Give me, for your own caseload")
                    @Pattern(regexp = "me", message = "Give me, for your own caseload")
                    String keyWorker,
            @Parameter(
                            description =
                                    "`true` for those only with a wait past the service's target or held for their agreement,"
                                            + " an overdue step of the plan, a follow-up that is due, or a missed appointment",
                            example = "false")
                    @QueryParam("attention")
                    @Pattern(regexp = "true|false", message = "Give true or false, or leave it out")
                    String attention,
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(description = "The value of `next` from the page before") @QueryParam("after") String after) {
        return desk.mine(caller.get(), Boolean.parseBoolean(attention), limit, after);
    }
}
