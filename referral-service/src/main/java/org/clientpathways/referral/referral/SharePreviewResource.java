package org.clientpathways.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing-decisions")
@Tag(name = "Sharing", description = "What an agency may see of a client, and why")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharePreviewResource {

    private final SharePreview preview;
    private final CurrentCaller caller;

    SharePreviewResource(SharePreview preview, CurrentCaller caller) {
        this.preview = preview;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(summary = "What would this agency see, and why", description = "A preview: it changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SharePreview.Question.class),
                            examples = @ExampleObject(name = "question", value = """
                                                    {"clientId": "019a2b3c-0000-7000-8000-00000000000c",
                                                     "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                                                     "purpose": "referral", "categories": ["identity", "contact", "needs"],
                                                     "need": "housing"}""")))
    public SharePreview.Answer answer(
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid
                    SharePreview.Question question) {
        return preview.answer(caller.get(), question);
    }
}
