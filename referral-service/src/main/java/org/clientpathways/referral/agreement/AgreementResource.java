package org.clientpathways.referral.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.json.RequestBodies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agreements/{id}")
@Tag(name = "Agreements", description = "What clients agreed may be shared")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class AgreementResource {

    private final AgreementEnding ending;
    private final AgreementReading reading;
    private final AgreementReceipts receipts;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    AgreementResource(
            AgreementEnding ending,
            AgreementReading reading,
            AgreementReceipts receipts,
            CurrentCaller caller,
            RequestBodies bodies) {
        this.ending = ending;
        this.reading = reading;
        this.receipts = receipts;
        this.caller = caller;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "One agreement")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @GET
    @Path("receipt")
    @RolesAllowed({Roles.KEY_WORKER, Roles.GOVERNANCE})
    @Operation(
            summary = "The receipt of an agreement, for the client",
            description = "A consent record in the fields of ISO/IEC TS 27560:2023.")
    public ConsentReceipt receipt(@PathParam("id") UUID id) {
        return receipts.of(caller.get(), id);
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take an agreement back; it binds at once")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Withdrawal.class),
                            examples =
                                    @ExampleObject(
                                            name = "withdrawal",
                                            value = "{\"reason\": \"No longer wants it shared\"}")))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return answer(Response.ok(), ending.withdraw(caller.get(), id, ifMatch, bodies.read(body, Withdrawal.class)));
    }

    static Response answer(Response.ResponseBuilder answer, AgreementAnswer agreement) {
        return answer.entity(agreement.view())
                .header("ETag", Versions.tag(agreement.version()))
                .build();
    }
}
