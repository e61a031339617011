package org.clientpathways.referral.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clients over REST. */
@Path("/clients")
@Tag(name = "Clients", description = "The people who use services")
public class ClientResource {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String SEND_OBJECT = "Send one JSON object, as the API's description shows it";

    private final ClientRegister register;
    private final ClientFinding finding;
    private final CurrentCaller caller;

    ClientResource(ClientRegister register, ClientFinding finding, CurrentCaller caller) {
        this.register = register;
        this.finding = finding;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(
            operationId = "registerClient",
            summary = "Register a client",
            description =
                    "The caller becomes the client's key worker. Where someone very like is registered, the answer"
                            + " is 409 with who that may be, unless acceptDuplicates names them all.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ClientDetails.class),
                            examples = @ExampleObject(name = "A client", value = ClientExamples.REGISTER)))
    @APIResponse(
            responseCode = "201",
            description = "The client",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "409", description = "Someone very like is registered (likely-duplicates)")
    public Response register(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = SEND_OBJECT) ClientDetails details) {
        ClientAnswer made = register.register(caller.get(), key, "/clients", details);
        return tagged(Response.created(URI.create("/clients/" + made.view().id())), made);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER})
    @Operation(
            operationId = "searchClients",
            summary = "Search the clients your agency works with",
            description = "By name, date of birth, or whose key worker you are; ordered by family name and given name.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ClientSearch.class),
                            examples = {
                                @ExampleObject(name = "By name", value = ClientExamples.SEARCH),
                                @ExampleObject(name = "My caseload", value = ClientExamples.CASELOAD)
                            }))
    public Page<ClientView> search(
            @Valid @NotNull(message = SEND_OBJECT) ClientSearch search,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        return finding.find(caller.get(), search, limit, after);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.KEY_WORKER, Roles.SERVICE_WORKER, Roles.PARTNER_SYSTEM})
    @Operation(
            operationId = "readClient",
            summary = "Read a client",
            description = "What you may not see is absent, and its categories are listed under refused.")
    @APIResponse(
            responseCode = "200",
            description = "The client",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "404", description = "No such client, or none that you may know of")
    public Response read(UUID id) {
        return tagged(Response.ok(), register.read(caller.get(), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(Roles.KEY_WORKER)
    @Operation(
            operationId = "amendClient",
            summary = "Change what is known of a client",
            description = "A JSON merge patch (RFC 7396): what is left out stays, null takes away.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = ClientDetails.class),
                            examples = @ExampleObject(name = "A move", value = ClientExamples.AMEND)))
    @APIResponse(
            responseCode = "200",
            description = "The client as they are now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "409", description = "The record was merged into another (client-merged)")
    @APIResponse(responseCode = "412", description = "Changed since it was read (stale)")
    public Response amend(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, String patch) {
        return tagged(Response.ok(), register.amend(caller.get(), id, ifMatch, patch));
    }

    private static Response tagged(Response.ResponseBuilder answer, ClientAnswer client) {
        if (client.version() != null) {
            answer.header(HttpHeaders.ETAG, Versions.tag(client.version()));
        }
        return answer.entity(client.view()).build();
    }
}
