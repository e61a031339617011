package org.clientpathways.referral.referral;

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
import org.clientpathways.groundwork.http.QueryCodes;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals")
@Tag(name = "Referrals", description = "Making, reading and listing them")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {

    private final ReferralDesk desk;
    private final ReferralReading reading;
    private final CurrentCaller caller;

    ReferralResource(ReferralDesk desk, ReferralReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.KEY_WORKER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a referral, and send it unless it is kept as a draft")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewReferral.class),
                            examples = @ExampleObject(name = "referral", value = """
                                                    {"clientId": "019a2b3c-0000-7000-8000-00000000000c",
                                                     "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                                                     "need": "housing", "reason": "Must leave the flat by the end of May",
                                                     "urgency": "soon", "lawfulBasis": "public-task",
                                                     "share": ["identity", "contact", "needs", "circumstances"],
                                                     "desiredOutcome": "A tenancy of their own"}""")))
    public Response make(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewReferral request) {
        ReferralView referral = desk.make(caller.get(), key, request);
        return answer(Response.created(URI.create("/referrals/" + referral.id())), referral);
    }

    @GET
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Operation(
            summary = "The referrals that the caller works on",
            description = "Received: the unanswered first, the oldest of them first; then by what moved last."
                    + " Sent: by what moved last. Reasons are not in lists.")
    public Page<ReferralView> list(
            @NotNull(message = "Say which way: sent or received") @QueryParam("direction") String direction,
            @QueryParam("status") String status,
            @QueryParam("service") UUID service,
            @QueryParam("client") UUID client,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100")
                    int limit,
            @QueryParam("after") String after) {
        ReferralReading.Asked asked = new ReferralReading.Asked(
                QueryCodes.read(Direction.class, "direction", direction),
                QueryCodes.read(ReferralStatus.class, "status", status),
                service,
                client);
        return reading.list(caller.get(), asked, limit, after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.PARTNER_SYSTEM})
    @Operation(summary = "One referral, as far as the caller may see it")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Operation(summary = "Who did what, when it happened and when it was recorded")
    public Page<HistoryEntry> history(@PathParam("id") UUID id) {
        return new Page<>(reading.history(caller.get(), id), null);
    }

    private static Response answer(Response.ResponseBuilder answer, ReferralView referral) {
        return answer.entity(referral)
                .header("ETag", Versions.tag(referral.version()))
                .build();
    }
}
