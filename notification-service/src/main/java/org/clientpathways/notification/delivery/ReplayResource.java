package org.clientpathways.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.subscription.SubscriptionDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replays over REST. */
@Path("/subscriptions/{id}/replay")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class ReplayResource {

    private final SubscriptionDesk subscriptions;
    private final Replay replay;
    private final CurrentCaller caller;

    ReplayResource(SubscriptionDesk subscriptions, Replay replay, CurrentCaller caller) {
        this.subscriptions = subscriptions;
        this.replay = replay;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayEvents",
            summary = "Send events again since a time or an event",
            description =
                    "All that the agency was told since then and that fits the subscription's filters, also what was"
                            + " told before it was made: under the same ids, each client's in order. Nothing else is sent until"
                            + " all of them lie in their queues; they are sent once the subscription is active.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WantedReplay.class),
                            examples = {
                                @ExampleObject(name = "Since a time", value = DeliveryExamples.SINCE),
                                @ExampleObject(name = "Since an event", value = DeliveryExamples.SINCE_EVENT)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "How many will be sent",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "Replayed", value = DeliveryExamples.REPLAYED)))
    @APIResponse(responseCode = "400", description = "A field needs correcting (bad-request)")
    @APIResponse(responseCode = "404", description = "The agency has no subscription of this id (not-found)")
    public ReplayView replay(
            UUID id,
            @Valid @NotNull(message = "Send one JSON object, as the API's description shows it") WantedReplay wanted) {
        subscriptions.mustExist(caller.get(), id);
        wanted.mustBeOneOfThem();
        return new ReplayView(replay.replay(id, wanted));
    }
}
