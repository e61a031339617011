package org.clientpathways.pathway.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pathways/{clientId}/contacts")
@Tag(name = "Contacts", description = "Appointments, and what became of them")
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private final ContactDesk desk;
    private final ContactReading reading;
    private final CurrentCaller caller;

    ContactsResource(ContactDesk desk, ContactReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an appointment",
            description =
                    "By the staff of the service or the client's key worker, offered or with what became of it."
                            + " `Idempotency-Key` is needed. There is no note: free text about clients stays in referral-service.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewContact.class),
                            examples = @ExampleObject(name = "appointment", value = ContactExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The appointment",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "appointment", value = ContactExamples.CONTACT)))
    public Response record(
            @PathParam("clientId") UUID client,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewContact request) {
        ContactView made = desk.record(caller.get(), client, key, request);
        return Response.created(URI.create("/contacts/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.MANAGER, Roles.PARTNERSHIP_MANAGER, Roles.GOVERNANCE})
    @Operation(
            summary = "A client's appointments, by their times",
            description = "Those of the referrals that the caller may see, as in the route.")
    @APIResponse(
            responseCode = "200",
            description = "The appointments",
            content = @Content(examples = @ExampleObject(name = "appointments", value = ContactExamples.LIST)))
    public Page<ContactView> list(@PathParam("clientId") UUID client) {
        return new Page<>(reading.of(caller.get(), client), null);
    }
}
