package org.clientpathways.notification.proving;

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
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The test events that were sent, over REST. */
@Path("/subscriptions/{id}/tests")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER_SYSTEM, Roles.ADMINISTRATOR})
public class TestsResource {

    private final ProvingDesk desk;
    private final CurrentCaller caller;

    TestsResource(ProvingDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listTests", summary = "The test events that were sent, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(examples = @ExampleObject(name = "A page", value = ProvingExamples.TESTS)))
    @APIResponse(responseCode = "404", description = "The agency has no subscription of this id (not-found)")
    public Page<EndpointTest> list(
            UUID id,
            @Parameter(description = "How many at most", example = Page.DEFAULT_LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Give a number from 1 to 100")
                    @Max(value = Page.MOST, message = "Give a number from 1 to 100")
                    int limit,
            @Parameter(description = "The value of `next` from the page before") @QueryParam("after") String after) {
        return desk.tests(caller.get(), id, limit, after);
    }
}
