package org.clientpathways.referral.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.QueryCodes;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Services over REST. */
@Path("/services")
@Tag(name = "Directory", description = "Agencies and what they offer")
public class ServiceResource {

    private static final String SEND_OBJECT = "Send one JSON object, as the API's description shows it";
    private static final String JSON = "application/json";
    private static final String EXAMPLE = """
            {"name": "Harbour Housing Advice", "description": "Advice for people who may lose their home.",
             "needs": ["housing", "homelessness"], "places": ["Harbourside", "LK1"], "minimumAge": 16,
             "eligibility": "Anyone who lives in Harbourside", "capacity": 40,
             "targets": {"responseDays": 5, "waitDays": 28},
             "staff": ["6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10"], "open": true}""";

    private final ServiceDirectory directory;
    private final CurrentCaller caller;

    ServiceResource(ServiceDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
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
    @Operation(
            operationId = "searchServices",
            summary = "Search the services",
            description = "All that is given must hold. Ordered by name; services that are not open are shown too.")
    public Page<ServiceView> find(
            @QueryParam("need")
                    @Parameter(
                            description = "A code of the list needs",
                            schema = @Schema(implementation = Need.class),
                            example = "housing")
                    String need,
            @QueryParam("postcode")
                    @Parameter(
                            description =
                                    "A postcode or, better, its district alone: finds what serves it, its area, or everywhere",
                            example = "LK1")
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,14}",
                            message = "Give a postcode such as LK1 2AB, or its district LK1")
                    String postcode,
            @QueryParam("age")
                    @Parameter(description = "Age in whole years", example = "41")
                    @Min(value = 0, message = "Give an age of 0 to 130")
                    @Max(value = 130, message = "Give an age of 0 to 130")
                    Integer age,
            @QueryParam("text")
                    @Parameter(
                            description = "Words of the name, the description or the agency's name",
                            example = "advice")
                    @Size(max = 200, message = "Give at most 200 characters")
                    @Pattern(regexp = "\\P{Cntrl}*", message = "Give text without control characters")
                    String text,
            @QueryParam("agency")
                    @Parameter(description = "Alias of the agency that offers it", example = "harbour-trust")
                    @Pattern(regexp = Alias.PATTERN, message = Alias.MESSAGE)
                    String agency,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return directory.find(caller.get(), new ServiceSearch(need(need), postcode, age, text, agency), limit, after);
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
    @Operation(
            operationId = "addService",
            summary = "Add a service",
            description = "Managers add for their own agency; administrators may name another. Idempotency-Key is"
                    + " optional here.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ServiceDetails.class),
                            examples = @ExampleObject(name = "A service", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The service",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ServiceView.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = SEND_OBJECT) ServiceDetails details) {
        ServiceAnswer made = directory.add(caller.get(), key, "/services", details);
        return tagged(Response.created(URI.create("/services/" + made.view().id())), made);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.KEY_WORKER,
        Roles.SERVICE_WORKER,
        Roles.MANAGER,
        Roles.PARTNERSHIP_MANAGER,
        Roles.GOVERNANCE,
        Roles.PARTNER_SYSTEM,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "readService",
            summary = "Read a service",
            description = "Staff are shown to their agency.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ServiceView.class)))
    public Response read(UUID id) {
        return tagged(Response.ok(), directory.read(caller.get(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.MANAGER})
    @Operation(
            operationId = "changeService",
            summary = "Change a service",
            description = "Replaces all that the directory says of it, its staff list too.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ServiceDetails.class),
                            examples = @ExampleObject(name = "A service", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The service as it is now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(responseCode = "412", description = "Changed since it was read (stale)")
    public Response change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull(message = SEND_OBJECT) ServiceDetails details) {
        return tagged(Response.ok(), directory.change(caller.get(), id, ifMatch, details));
    }

    /** A search form sends an empty need for any. */
    private static Need need(String code) {
        return QueryCodes.read(Need.class, "need", "".equals(code) ? null : code);
    }

    private static Response tagged(Response.ResponseBuilder answer, ServiceAnswer service) {
        return answer.entity(service.view())
                .header(HttpHeaders.ETAG, Versions.tag(service.version()))
                .build();
    }
}
