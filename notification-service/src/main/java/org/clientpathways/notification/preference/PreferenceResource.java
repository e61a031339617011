package org.clientpathways.notification.preference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How somebody wants to be told, over REST. */
@Path("/alerts/preferences")
@Tag(name = "Alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class PreferenceResource {

    private final PreferenceDesk desk;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    PreferenceResource(PreferenceDesk desk, CurrentCaller caller, JsonWebToken token) {
        this.desk = desk;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Operation(
            operationId = "readAlertPreferences",
            summary = "How the caller is told of what needs them",
            description = "Who never said is told by the start page at once, and not by mail. Mails go to the address"
                    + " of the caller's account; `mailState` says whether they can.")
    @APIResponse(
            responseCode = "200",
            description = "How they are told",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferenceView.class),
                            examples = @ExampleObject(name = "preferences", value = PreferenceExamples.VIEW)))
    public PreferenceView read() {
        return desk.read(caller.get(), address());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAlertPreferences",
            summary = "Say how to be told of what needs one",
            description =
                    "What was told before mails were first asked for is not mailed. A wish for mails that cannot be"
                            + " sent is kept, and holds once they can.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Preference.class),
                            examples = @ExampleObject(name = "a digest by mail", value = PreferenceExamples.WANTED)))
    @APIResponse(
            responseCode = "200",
            description = "How they are told now",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferenceView.class),
                            examples = @ExampleObject(name = "preferences", value = PreferenceExamples.VIEW)))
    @APIResponse(responseCode = "400", description = "A field needs correcting (bad-request)")
    public PreferenceView change(
            @Valid @NotNull(message = "Send one JSON object, as the API's description shows it")
                    Preference preference) {
        return desk.change(caller.get(), address(), preference);
    }

    private String address() {
        Object claimed = token.getClaim("email");
        return claimed == null ? null : claimed.toString();
    }
}
