package org.clientpathways.notification.alert;

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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alerts")
@Tag(name = "Alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class AlertResource {

    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final AlertDesk desk;
    private final CurrentCaller caller;

    AlertResource(AlertDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What needs the key worker",
            description = "Of the caller's own clients that their agency works with, what is to be done first (`toDo`),"
                    + " then what is only to know, the latest of each first: what services did with the referrals,"
                    + " appointments that were missed, signposts to follow up, planned steps that are overdue, and"
                    + " clients whom somebody else goes on with. An alert goes away by itself when the thing is done: a"
                    + " silence when the service answers, a long wait when the client starts, a decline when the client"
                    + " is referred again for the same need; and when what it tells was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "A page of open alerts",
            content = @Content(examples = @ExampleObject(name = "alerts", value = AlertExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter needs correcting",
            content = @Content(mediaType = ProblemMapper.MEDIA_TYPE))
    @APIResponse(
            responseCode = "503",
            description = "Whom you may be told of cannot be decided just now; Retry-After says when to try again",
            content =
                    @Content(
                            mediaType = ProblemMapper.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unavailable", value = AlertExamples.UNAVAILABLE)))
    public AlertPage mine(
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(description = "The value of `next` from the page before") @QueryParam("after") String after,
            @Parameter(
                            description = "Only what was told before this instant; left out: all",
                            example = "2026-03-04T07:00:00Z")
                    @QueryParam("toldBefore")
                    String toldBefore) {
        return desk.mine(caller.get(), limit, after, instant(toldBefore));
    }

    @POST
    @Path("/{id}/done")
    @Operation(
            summary = "Mark an alert as dealt with",
            description = "It is shown no more. Marking it once more changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(examples = @ExampleObject(name = "done", value = AlertExamples.DONE)))
    @APIResponse(
            responseCode = "404",
            description = "None of the caller's alerts",
            content = @Content(mediaType = ProblemMapper.MEDIA_TYPE))
    public AlertView done(@Parameter(description = "The alert", example = AlertExamples.ID) @PathParam("id") UUID id) {
        return desk.done(caller.get(), id);
    }

    private static Instant instant(String toldBefore) {
        try {
            Instant instant = toldBefore == null ? null : Instant.parse(toldBefore);
            if (instant == null || LONG_AGO.isBefore(instant) && instant.isBefore(NEVER)) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            // Told below, as for one that no clock shows.
        }
        throw Problem.badRequest("toldBefore", "Give an instant such as 2026-03-04T07:00:00Z");
    }
}
