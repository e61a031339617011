package org.clientpathways.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** What may be done with a referral, one operation a transition. The status is checked before the body is read. */
@Path("/referrals")
@Tag(name = "Transitions", description = "What may be done with a referral")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransitionResource {

    private final ReferralDesk desk;
    private final CurrentCaller caller;
    private final RequestBodies bodies;

    TransitionResource(ReferralDesk desk, CurrentCaller caller, RequestBodies bodies) {
        this.desk = desk;
        this.caller = caller;
        this.bodies = bodies;
    }

    @POST
    @Path("{id}/send")
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(summary = "Send a draft")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Plain.class),
                            examples =
                                    @ExampleObject(
                                            name = "send",
                                            value = "{\"note\": \"Please call in the afternoon\"}")))
    public Response send(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.SEND, ifMatch, body, TransitionRequest.Plain.class);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Take the client on")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Plain.class),
                            examples =
                                    @ExampleObject(
                                            name = "accept",
                                            value = "{\"occurredAt\": \"2026-03-04T09:00:00Z\"}")))
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.ACCEPT, ifMatch, body, TransitionRequest.Plain.class);
    }

    @POST
    @Path("{id}/waitlist")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Put the client on the waiting list")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Waitlist.class),
                            examples =
                                    @ExampleObject(
                                            name = "waitlist",
                                            value = "{\"priority\": \"routine\", \"reviewOn\": \"2026-05-01\"}")))
    public Response waitlist(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.WAITLIST, ifMatch, body, TransitionRequest.Waitlist.class);
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Do not take the client on")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Decline.class),
                            examples =
                                    @ExampleObject(
                                            name = "decline",
                                            value = "{\"reason\": \"no-capacity\", \"note\": \"Full until June\"}")))
    public Response decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.DECLINE, ifMatch, body, TransitionRequest.Decline.class);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Record the first contact")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Plain.class),
                            examples =
                                    @ExampleObject(
                                            name = "start",
                                            value = "{\"occurredAt\": \"2026-03-20T10:30:00Z\"}")))
    public Response start(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.START, ifMatch, body, TransitionRequest.Plain.class);
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Record that the stay ended")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.End.class),
                            examples =
                                    @ExampleObject(
                                            name = "end",
                                            value = "{\"outcome\": \"need-met\", \"planned\": true}")))
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.END, ifMatch, body, TransitionRequest.End.class);
    }

    @POST
    @Path("{id}/fail")
    @RolesAllowed(Roles.SERVICE_WORKER)
    @Operation(summary = "Record that it came to nothing")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Fail.class),
                            examples = @ExampleObject(name = "fail", value = "{\"reason\": \"did-not-attend\"}")))
    public Response fail(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.FAIL, ifMatch, body, TransitionRequest.Fail.class);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Operation(summary = "Withdraw the referral, from either side")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Withdraw.class),
                            examples =
                                    @ExampleObject(
                                            name = "withdraw",
                                            value =
                                                    "{\"decidedBy\": \"client\", \"reason\": \"client-changed-mind\"}")))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.WITHDRAW, ifMatch, body, TransitionRequest.Withdraw.class);
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(summary = "Mark a referral as entered in error")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionRequest.Correct.class),
                            examples =
                                    @ExampleObject(
                                            name = "correct",
                                            value = "{\"reason\": \"Made for the wrong client\"}")))
    public Response correct(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String body) {
        return change(id, Transition.CORRECT, ifMatch, body, TransitionRequest.Correct.class);
    }

    private Response change(
            UUID id, Transition transition, String ifMatch, String body, Class<? extends TransitionRequest> carries) {
        ReferralView referral = desk.change(caller.get(), id, transition, ifMatch, () -> bodies.read(body, carries));
        return Response.ok(referral)
                .header("ETag", Versions.tag(referral.version()))
                .build();
    }
}
