package org.clientpathways.referral.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/services/{id}/waiting-list")
@Tag(name = "Waiting lists", description = "Who waits for a service, in order")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE_WORKER)
public class WaitingListResource {

    private final WaitingReading reading;
    private final CurrentCaller caller;

    WaitingListResource(WaitingReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A service's waiting list, who is next first",
            description = "By priority, then by how long they have waited, but for those who were moved. With reviewDue"
                    + " only those whose review is due; their positions are still those on the whole list.")
    public Page<WaitingEntry> list(
            @PathParam("id") UUID service,
            @QueryParam("reviewDue") @DefaultValue("false") boolean reviewDue,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100")
                    int limit,
            @QueryParam("after") String after) {
        return reading.list(caller.get(), service, reviewDue, limit, after);
    }
}
