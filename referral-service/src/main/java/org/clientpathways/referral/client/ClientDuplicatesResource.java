package org.clientpathways.referral.client;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/duplicates")
@Tag(name = "Merging")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class ClientDuplicatesResource {

    private final ClientRegister register;
    private final CurrentCaller caller;

    ClientDuplicatesResource(ClientRegister register, CurrentCaller caller) {
        this.register = register;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who may be the same person, the likeliest first",
            description =
                    "Among the clients your agency works with. The score is 0 to 100 and orders; it is no probability.")
    public Page<Duplicate> duplicates(@PathParam("id") UUID client) {
        return new Page<>(register.duplicates(caller.get(), client), null);
    }
}
