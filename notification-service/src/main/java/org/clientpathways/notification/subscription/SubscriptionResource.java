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
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
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
            description =
                    "Events of referrals in which the caller's agency is a party are kept from now on, and sent, signed"
                            + " as Standard Webhooks 1.0.0 says, once the address is verified; one that is not within 30"
                            + " days is removed. The secret is in this answer alone.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SubscriptionFields.class),
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
    @APIResponse(responseCode = "409", description = "The agency has as many as it may have (too-many-subscriptions)")
    public Response subscribe(@Valid @NotNull(message = SEND_OBJECT) SubscriptionFields wanted) {
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
            summary = "Change it, pause it, or make it active",
            description =
                    "A JSON merge patch (RFC 7396): what is left out stays, null takes away. While it is not active events"
                            + " are kept; made active it goes on where it stopped. Another address has to be verified first.")
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
    @APIResponse(responseCode = "409", description = "Its address is not proven (not-proven)")
    public SubscriptionView change(UUID id, String patch) {
        return desk.change(caller.get(), id, patch);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Consumes(JSON)
    @Operation(
            operationId = "rotateSecret",
            summary = "Replace the secret",
            description = "For the time asked for webhooks are signed with the old secret too, in a header with both"
                    + " signatures; the libraries take either. The new secret is in this answer alone.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SecretRotation.class),
                            examples = @ExampleObject(name = "Two days", value = SubscriptionExamples.ROTATE)))
    @APIResponse(
            responseCode = "200",
            description = "The subscription, with its new secret",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = SubscriptionView.class),
                            examples = @ExampleObject(name = "Rotated", value = SubscriptionExamples.ROTATED)))
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    @APIResponse(responseCode = "409", description = "Too many secrets are valid already (too-many-secrets)")
    public SubscriptionView rotate(UUID id, @Valid @NotNull(message = SEND_OBJECT) SecretRotation rotation) {
        return desk.rotate(caller.get(), id, rotation);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "unsubscribe",
            summary = "End it",
            description =
                    "It is gone at once and nothing more is sent; what was kept of its deliveries is removed soon.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    public void remove(UUID id) {
        desk.remove(caller.get(), id);
    }
}
