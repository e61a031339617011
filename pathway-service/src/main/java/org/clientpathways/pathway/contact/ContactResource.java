package org.clientpathways.pathway.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/contacts/{id}")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
public class ContactResource {

    private final ContactDesk desk;
    private final CurrentCaller caller;

    ContactResource(ContactDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @param missedBy who did not come */
    public record Missed(DecidedBy missedBy) {}

    /** @param cancelledBy who cancelled */
    public record Cancelled(DecidedBy cancelledBy) {}

    @POST
    @Path("attended")
    @Operation(summary = "Record that an appointment was attended")
    public ContactView attended(@PathParam("id") UUID id) {
        return desk.settle(
                caller.get(),
                "POST /contacts/{id}/attended",
                id,
                new ContactOutcome(ContactStatus.ATTENDED, null, null));
    }

    @POST
    @Path("missed")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record that an appointment was missed, and by whom")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Missed.class),
                            examples = @ExampleObject(name = "missed", value = "{\"missedBy\": \"client\"}")))
    public ContactView missed(
            @PathParam("id") UUID id,
            @NotNull(message = "Send one JSON object, as the API's description shows it") Missed request) {
        return desk.settle(
                caller.get(),
                "POST /contacts/{id}/missed",
                id,
                new ContactOutcome(ContactStatus.MISSED, request.missedBy(), null));
    }

    @POST
    @Path("cancelled")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record that an appointment was cancelled, and by whom")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Cancelled.class),
                            examples = @ExampleObject(name = "cancelled", value = "{\"cancelledBy\": \"client\"}")))
    public ContactView cancelled(
            @PathParam("id") UUID id,
            @NotNull(message = "Send one JSON object, as the API's description shows it") Cancelled request) {
        return desk.settle(
                caller.get(),
                "POST /contacts/{id}/cancelled",
                id,
                new ContactOutcome(ContactStatus.CANCELLED, null, request.cancelledBy()));
    }
}
