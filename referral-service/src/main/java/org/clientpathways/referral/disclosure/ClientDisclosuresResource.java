package org.clientpathways.referral.disclosure;

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
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/disclosures")
@Tag(name = "Sharing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KEY_WORKER, Roles.GOVERNANCE})
public class ClientDisclosuresResource {

    private final DisclosureHistory history;

    ClientDisclosuresResource(DisclosureHistory history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "Who has seen what of a client, the newest first")
    public Page<DisclosureHistory.Entry> list(
            @PathParam("id") UUID client,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return history.ofClient(client, limit, after);
    }
}
