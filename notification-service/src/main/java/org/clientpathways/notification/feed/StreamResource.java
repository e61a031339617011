package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.ProblemMapper;
import org.clientpathways.notification.audience.CloudEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The stream over REST. */
@Path("/events/stream")
@Tag(name = "Events")
@RolesAllowed(Roles.PARTNER_SYSTEM)
public class StreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final FeedDesk desk;
    private final CloudEvents events;
    private final Clock clock;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final Duration heartbeat;

    StreamResource(
            FeedDesk desk,
            CloudEvents events,
            Clock clock,
            CurrentCaller caller,
            JsonWebToken token,
            @ConfigProperty(name = "pathways.feed.heartbeat") Duration heartbeat) {
        this.desk = desk;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
        this.token = token;
        this.heartbeat = heartbeat;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    // A proxy that collects answers would hold back events.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamEvents",
            summary = "The agency's events, as they come",
            description =
                    "Server-sent events. Each `id` is a cursor of `GET /events`; after a break give the last one as"
                            + " `Last-Event-ID`, as every client of server-sent events does by itself, and nothing is missed. The"
                            + " first comes at once and without data. A comment comes each 15 seconds where nothing else does. The"
                            + " stream ends when the access token does: connect again with a fresh one.")
    @APIResponse(
            responseCode = "200",
            description = "The stream; `data` is the CloudEvent as one line of JSON",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "A stream", value = FeedExamples.STREAM)))
    @APIResponse(
            responseCode = "400",
            description = "What was given to begin from is no cursor, or a parameter is not known (bad-request)",
            content = @Content(mediaType = ProblemMapper.MEDIA_TYPE))
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "The `id` of the last event that you have", example = FeedExamples.CURSOR)
                    @HeaderParam(LAST_EVENT_ID)
                    String last,
            @Parameter(
                            description = "The same for a first connection: a cursor, or `start` for all there is; left"
                                    + " out: what is yet to come",
                            example = "start")
                    @QueryParam("after")
                    String after,
            @Context UriInfo asked,
            @Context Sse sse) {
        KnownParameters.only(List.of("after"), asked);
        String agency = caller.get().agency();
        boolean goesOn = last != null && !last.isBlank();
        String from = goesOn ? last : after == null ? "end" : after;
        return new FeedStream(
                        desk,
                        events,
                        clock,
                        sse,
                        agency,
                        desk.from(goesOn ? LAST_EVENT_ID : "after", from),
                        Instant.ofEpochSecond(token.getExpirationTime()),
                        heartbeat)
                .events();
    }
}
