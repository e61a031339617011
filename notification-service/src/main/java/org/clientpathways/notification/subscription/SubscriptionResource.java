package org.clientpathways.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions over REST. */
@Path("/subscriptions")
@Tag(name = "Subscriptions", description = "Where a partner agency's system wants referral events sent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER_SYSTEM)
public class SubscriptionResource {

    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String SEND_OBJECT = "Send one JSON object, as the API's description shows it";

    private final SubscriptionDesk desk;
    private final CurrentCaller caller;

    SubscriptionResource(SubscriptionDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(JSON)
    @Operation(
            operationId = "subscribe",
            summary = "Subscribe to referral events",
            description = "Events of referrals in which the caller's agency is a party are sent from now on, signed as"
                    + " Standard Webhooks 1.0.0 says. The secret is in this answer alone.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = NewSubscription.class),
                            examples = @ExampleObject(name = "A subscription", value = SubscriptionExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The subscription, with its secret",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SubscriptionView.class),
                            examples = @ExampleObject(name = "Made", value = SubscriptionExamples.MADE)))
    @APIResponse(responseCode = "400", description = "A field needs correcting (bad-request)")
    public Response subscribe(@Valid @NotNull(message = SEND_OBJECT) NewSubscription wanted) {
        SubscriptionView made = desk.subscribe(caller.get(), wanted);
        return Response.created(URI.create("/subscriptions/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "The agency's subscriptions, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(examples = @ExampleObject(name = "A page", value = SubscriptionExamples.PAGE)))
    public Page<SubscriptionView> list(
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(description = "The value of `next` from the page before") @QueryParam("after") String after) {
        return desk.list(caller.get(), limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSubscription", summary = "One subscription")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(examples = @ExampleObject(name = "Disabled", value = SubscriptionExamples.DISABLED)))
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    public SubscriptionView read(UUID id) {
        return desk.read(caller.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, JSON})
    @Operation(
            operationId = "changeSubscription",
            summary = "Pause it, or make it active",
            description = "Meanwhile events are kept; made active it goes on where it stopped.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = SubscriptionChange.class),
                            examples = @ExampleObject(name = "Pause", value = SubscriptionExamples.PAUSE)))
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    public SubscriptionView change(UUID id, @Valid @NotNull(message = SEND_OBJECT) SubscriptionChange change) {
        return desk.change(caller.get(), id, change);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "unsubscribe",
            summary = "End it",
            description = "Nothing more is sent; what was kept of its deliveries is removed with it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    public void remove(UUID id) {
        desk.remove(caller.get(), id);
    }
}
