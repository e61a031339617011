package org.clientpathways.referral.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class ClientAgreementsResource {

    private final AgreementDesk desk;
    private final AgreementReading reading;
    private final CurrentCaller caller;

    ClientAgreementsResource(AgreementDesk desk, AgreementReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what a client agreed to share",
            description = "A client under 16 may agree for themselves where understands is true. An agreement that"
                    + " replaces another ends that one at once, whenever it begins itself.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAgreement.class),
                            examples = {
                                @ExampleObject(name = "A client agrees", value = AgreementExamples.BY_THE_CLIENT),
                                @ExampleObject(
                                        name = "A parent agrees for a client",
                                        value = AgreementExamples.BY_A_REPRESENTATIVE),
                                @ExampleObject(
                                        name = "A client changes their mind",
                                        value = AgreementExamples.REPLACING)
                            }))
    public Response give(
            @PathParam("id") UUID client,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewAgreement terms) {
        UUID id = desk.give(caller.get(), client, key, terms);
        return AgreementResource.answer(
                Response.created(URI.create("/agreements/" + id)), reading.read(caller.get(), id));
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.GOVERNANCE})
    @Operation(summary = "What a client agreed to share, the newest first")
    public Page<AgreementView> list(
            @PathParam("id") UUID client,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return reading.list(caller.get(), client, limit, after);
    }
}
