package org.clientpathways.pathway.bottleneck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bottlenecks")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
class BottleneckResource {

    private static final Set<String> PARAMETERS = Set.of("from", "to", "service");

    private final BottleneckDesk desk;
    private final CurrentCaller caller;

    BottleneckResource(BottleneckDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.PARTNERSHIP_MANAGER})
    @Operation(
            summary = "Where clients lose days",
            description =
                    "Handovers and the two kinds of waiting at them (for an answer, and for the start), ranked by the"
                            + " client-days lost in a period: the whole London days of each wait that lie in it, those of"
                            + " waits still open counted up to now. Exact and additive: the days of two adjacent periods"
                            + " add up to those of both together. Every place is listed. A manager is told of handovers"
                            + " that lead to or come from a service of their agency, and of referrals that it sent; a"
                            + " partnership manager of all.")
    @APIResponse(
            responseCode = "200",
            description = "The places, most days lost first",
            content =
                    @Content(
                            schema = @Schema(implementation = BottleneckAnswer.class),
                            examples = @ExampleObject(name = "bottlenecks", value = BottleneckExamples.ANSWER)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter needs correcting",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "bad-request", value = BottleneckExamples.BAD_REQUEST)))
    @APIResponse(
            responseCode = "503",
            description = "Routes are being worked out anew; Retry-After says when to try again",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unavailable", value = BottleneckExamples.UNAVAILABLE)))
    public BottleneckAnswer ranked(
            @Parameter(
                            description = "The first day of the period, in London; 90 days before its end unless given",
                            example = "2026-03-01")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "The day after the period's last, so that one period's `to` is the next one's"
                                    + " `from`; unless given, the period lasts up to now",
                            example = "2026-04-01")
                    @QueryParam("to")
                    String to,
            @Parameter(
                            description = "Only handovers from or to this service",
                            example = "019a2b3c-0000-7000-8000-000000000005")
                    @QueryParam("service")
                    String service,
            @Context UriInfo address) {
        refuseUnknown(address.getQueryParameters().keySet());
        return desk.ranked(caller.get(), from, to, id(service));
    }

    /** A filter that is not known must not be passed over: the figures would be of something else than was asked for. */
    private static void refuseUnknown(Set<String> given) {
        if (!PARAMETERS.containsAll(given)) {
            throw Problem.badRequest("", "Give no other parameters than from, to and service");
        }
    }

    private static UUID id(String service) {
        try {
            return service == null ? null : UUID.fromString(service);
        } catch (IllegalArgumentException noId) {
            throw Problem.badRequest("service", "Give an id such as 019a2b3c-0000-7000-8000-000000000001");
        }
    }
}
