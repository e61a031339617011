package org.clientpathways.notification.proving;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.subscription.SubscriptionView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that an endpoint is the agency's, over REST. */
@Path("/subscriptions/{id}/verify")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class VerifyResource {

    private final ProvingDesk desk;
    private final CurrentCaller caller;

    VerifyResource(ProvingDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Operation(
            operationId = "verifySubscription",
            summary = "Have the endpoint prove that it is yours",
            description =
                    "It is sent a signed event of type org.clientpathways.subscription.verify.v1 with a challenge in"
                            + " its data, and has to answer 200 and {\"challenge\": …} with the same. Then sending begins.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription; a pending one is active now, any other keeps its status",
            content = @Content(examples = @ExampleObject(name = "Proven", value = ProvingExamples.PROVEN)))
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    @APIResponse(responseCode = "409", description = "The address was changed meanwhile (not-proven)")
    @APIResponse(responseCode = "422", description = "No proof came; the detail says what did (not-proven)")
    public Uni<SubscriptionView> verify(UUID id) {
        return desk.verify(caller.get(), id);
    }
}
