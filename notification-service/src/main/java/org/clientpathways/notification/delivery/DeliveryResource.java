package org.clientpathways.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.QueryCodes;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.notification.subscription.SubscriptionDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries over REST. */
@Path("/subscriptions/{id}/deliveries")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class DeliveryResource {

    private final SubscriptionDesk subscriptions;
    private final DeliveryHistory history;
    private final CurrentCaller caller;

    DeliveryResource(SubscriptionDesk subscriptions, DeliveryHistory history, CurrentCaller caller) {
        this.subscriptions = subscriptions;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent to a subscription, and what waits",
            description = "Newest first, each with all its attempts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(examples = @ExampleObject(name = "A page", value = DeliveryExamples.PAGE)))
    @APIResponse(responseCode = "404", description = "The agency has no subscription of this id (not-found)")
    public Page<DeliveryView> list(
            UUID id,
            @Parameter(
                            description =
                                    "`pending`, `delivered`, or `failing`: pending after a failed attempt; left out: all",
                            example = "failing")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(description = "The value of `next` from the page before") @QueryParam("after") String after) {
        subscriptions.mustExist(caller.get(), id);
        Cursor cursor = Cursor.parse(after, 1);
        return Page.of(
                history.page(
                        id,
                        QueryCodes.read(DeliveryFilter.class, "status", status),
                        cursor == null ? null : cursor.id(0),
                        limit),
                limit,
                last -> Cursor.of(last.id()));
    }
}
