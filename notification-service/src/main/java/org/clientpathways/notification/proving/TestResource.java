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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A test event, over REST. */
@Path("/subscriptions/{id}/test")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class TestResource {

    private final ProvingDesk desk;
    private final CurrentCaller caller;

    TestResource(ProvingDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Operation(
            operationId = "testSubscription",
            summary = "Send a test event now",
            description =
                    "One signed event of type org.clientpathways.subscription.test.v1, sent once, also while paused."
                            + " What the endpoint answers is kept and shown.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it, also where the endpoint failed",
            content = @Content(examples = @ExampleObject(name = "Taken", value = ProvingExamples.TEST)))
    @APIResponse(responseCode = "404", description = "The agency has none of this id (not-found)")
    @APIResponse(responseCode = "409", description = "The address is not proven (not-proven)")
    public Uni<EndpointTest> test(UUID id) {
        return desk.test(caller.get(), id);
    }
}
