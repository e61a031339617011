package org.clientpathways.referral.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/waiting-lists")
@Tag(name = "Waiting lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE_WORKER)
public class WaitingListsResource {

    private final WaitingReading reading;
    private final CurrentCaller caller;

    WaitingListsResource(WaitingReading reading, CurrentCaller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The services whose staff you are, with how many wait and how many reviews are due")
    public Page<WaitingCount> lists() {
        return new Page<>(reading.lists(caller.get()), null);
    }
}
