package org.clientpathways.referral.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clientpathways.groundwork.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/disclosures")
@Tag(name = "Sharing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureResource {

    private final Disclosures disclosures;

    DisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @POST
    @RolesAllowed(Roles.INTERNAL_SERVICE)
    @Operation(
            summary = "What may be told of these clients to this agency",
            description = "For the system's other services, before they answer a read that names clients: what is"
                    + " permitted is logged as told, in the same commit.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Disclosures.Question.class),
                            examples = @ExampleObject(name = "question", value = """
                                                    {"agency": "harbour-trust", "account": "6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10",
                                                     "purpose": "coordination",
                                                     "clients": ["019a2b3c-0000-7000-8000-00000000000c"],
                                                     "categories": ["route"], "serviceWorker": false,
                                                     "through": "GET /pathways/{clientId}"}""")))
    public Disclosures.Answer decide(
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid
                    Disclosures.Question question) {
        return disclosures.decide(question);
    }
}
