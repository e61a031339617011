package org.clientpathways.referral.linkage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.referral.directory.AgencyName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/also-known-to")
@Tag(name = "Linkage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class AlsoKnownResource {

    private final AlsoKnown known;
    private final CurrentCaller caller;

    AlsoKnownResource(AlsoKnown known, CurrentCaller caller) {
        this.known = known;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Which other agencies know the same person",
            description = "Once the governance of both said that they are one person, and as far as their client agreed"
                    + " that your agency sees the route.")
    public Page<AgencyName> to(@PathParam("id") UUID client) {
        return new Page<>(known.to(caller.get(), client), null);
    }
}
