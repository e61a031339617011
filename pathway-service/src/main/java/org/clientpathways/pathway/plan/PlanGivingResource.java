package org.clientpathways.pathway.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pathways/{clientId}/plan")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanGivingResource {

    private final PlanDesk desk;
    private final CurrentCaller caller;

    PlanGivingResource(PlanDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.KEY_WORKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Plan a client's pathway",
            description =
                    "By the client's key worker, from an open template of the agency or step by step; one plan at a"
                            + " time. `Idempotency-Key` is needed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPlan.class),
                            examples = @ExampleObject(name = "plan", value = PlanExamples.PLAN)))
    public Response give(
            @PathParam("clientId") UUID client,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewPlan request) {
        PlanView made = desk.give(caller.get(), client, key, request);
        return PlanResource.answer(Response.created(URI.create("/plans/" + made.id())), made);
    }
}
