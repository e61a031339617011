package org.clientpathways.referral.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agencies over REST. */
@Path("/agencies")
@Tag(name = "Directory", description = "Agencies and what they offer")
public class AgencyResource {

    private static final String JSON = "application/json";
    private static final String EXAMPLE = "{\"name\": \"Harbour Trust\", \"kind\": \"charity\"}";

    private final AgencyDirectory directory;

    AgencyResource(AgencyDirectory directory) {
        this.directory = directory;
    }

    @GET
    @RolesAllowed({
        Roles.KEY_WORKER,
        Roles.SERVICE_WORKER,
        Roles.MANAGER,
        Roles.PARTNERSHIP_MANAGER,
        Roles.GOVERNANCE,
        Roles.PARTNER_SYSTEM,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listAgencies", summary = "List the agencies", description = "All of them, by name.")
    public Page<AgencyView> all() {
        return new Page<>(directory.all(), null);
    }

    @PUT
    @Path("/{alias}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "putAgency", summary = "Add an agency, or change its name or kind")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = AgencyDetails.class),
                            examples = @ExampleObject(name = "A charity", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = AgencyView.class)))
    public Response put(
            @Pattern(regexp = Alias.PATTERN, message = Alias.MESSAGE) String alias,
            @Valid @NotNull(message = "Send one JSON object, as the API's description shows it")
                    AgencyDetails details) {
        Response.ResponseBuilder answer =
                directory.put(alias, details) ? Response.created(URI.create("/agencies/" + alias)) : Response.ok();
        return answer.entity(new AgencyView(alias, details.name(), details.kind()))
                .build();
    }
}
