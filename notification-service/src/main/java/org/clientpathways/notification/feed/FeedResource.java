package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.clientpathways.notification.audience.CloudEvent;
import org.clientpathways.notification.audience.CloudEvents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed over REST. */
@Path("/events")
@Tag(name = "Events", description = "What a partner agency is told, to be fetched rather than sent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER_SYSTEM)
public class FeedResource {

    private final FeedDesk desk;
    private final CloudEvents events;
    private final CurrentCaller caller;

    FeedResource(FeedDesk desk, CloudEvents events, CurrentCaller caller) {
        this.desk = desk;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readEvents",
            summary = "The agency's events, page by page",
            description =
                    "The same events as by webhook, those of each client in the same order. Keep `next` with what you"
                            + " did with the page, and give it as `after` the next time: it is always there, also when there is"
                            + " nothing new, and it is good for ever. Nothing is ever added behind it.")
    @APIResponse(
            responseCode = "200",
            description = "What comes next; no items where there is nothing yet",
            content = @Content(examples = @ExampleObject(name = "A page", value = FeedExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter needs correcting (bad-request)",
            content = @Content(mediaType = ProblemMapper.MEDIA_TYPE))
    public Uni<Page<CloudEvent>> read(
            @Parameter(
                            description = "The value of `next` from the page before; or `start` for all there is, as"
                                    + " when left out, or `end` for what is yet to come",
                            example = FeedExamples.CURSOR)
                    @QueryParam("after")
                    String after,
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(
                            description = "Where there is nothing yet, how many seconds to wait for something",
                            example = "30")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(value = 0, message = "Give a number from 0 to 30")
                    @Max(value = 30, message = "Give a number from 0 to 30")
                    int wait,
            @Context UriInfo asked) {
        KnownParameters.only(List.of("after", "limit", "wait"), asked);
        String agency = caller.get().agency();
        return desk.from("after", after == null ? "start" : after)
                .chain(cursor -> desk.next(agency, cursor, limit, Duration.ofSeconds(wait)))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(item -> events.of(item.event(), agency))
                                .toList(),
                        page.next().toString()));
    }
}
