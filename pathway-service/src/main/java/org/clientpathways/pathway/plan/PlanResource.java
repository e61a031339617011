package org.clientpathways.pathway.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/plans/{id}")
@Tag(name = "Plans", description = "What should happen on a client's route, and by when")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final PlanDesk desk;
    private final PlanReading reading;
    private final CurrentCaller caller;

    PlanResource(PlanDesk desk, PlanReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.MANAGER, Roles.PARTNERSHIP_MANAGER, Roles.GOVERNANCE})
    @Operation(
            summary = "A plan beside what did happen",
            description = "For the key workers of the agency that planned, and whoever may see the whole route.")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @PUT
    @RolesAllowed(Roles.KEY_WORKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adapt a plan",
            description =
                    "Give all steps as they are to be: one that is left out is dropped, a key that is new is added,"
                            + " `doneOn` marks a step as done by hand.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanChange.class),
                            examples = @ExampleObject(name = "steps", value = PlanExamples.CHANGE)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid PlanChange request) {
        return answer(Response.ok(), desk.change(caller.get(), id, ifMatch, request));
    }

    static Response answer(Response.ResponseBuilder answer, PlanView plan) {
        return answer.entity(plan).header("ETag", Versions.tag(plan.version())).build();
    }
}
