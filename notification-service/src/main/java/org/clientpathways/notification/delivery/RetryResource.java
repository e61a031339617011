package org.clientpathways.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One delivery over REST. */
@Path("/deliveries/{id}/retry")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class RetryResource {

    private final Resending resending;
    private final DeliveryHistory history;
    private final DeliveryTasks tasks;
    private final CurrentCaller caller;

    RetryResource(Resending resending, DeliveryHistory history, DeliveryTasks tasks, CurrentCaller caller) {
        this.resending = resending;
        this.history = history;
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "retryDelivery",
            summary = "Send a delivery now",
            description = "One that waits is due now, with all its attempts again; one that was delivered is sent again"
                    + " under the same id. Either way in its place among the client's events, and once the subscription"
                    + " is active.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "Due now", value = DeliveryExamples.RETRIED)))
    @APIResponse(responseCode = "404", description = "The agency has no delivery of this id (not-found)")
    public DeliveryView retry(UUID id) {
        UUID subscription = resending.retry(caller.get(), id);
        DeliveryView now = history.one(id);
        tasks.hurry(Set.of(subscription));
        return now;
    }
}
