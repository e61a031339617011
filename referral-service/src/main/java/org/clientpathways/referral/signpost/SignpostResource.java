package org.clientpathways.referral.signpost;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/signposts")
@Tag(name = "Signposts", description = "Telling a client about a service, which learns nothing of it")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.KEY_WORKER)
public class SignpostResource {

    private static final String TRUE_OR_FALSE = "true|false";

    private final SignpostDesk desk;
    private final SignpostReading reading;
    private final CurrentCaller caller;

    SignpostResource(SignpostDesk desk, SignpostReading reading, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note that a client was told about a service",
            description = "Nothing goes to the service. Without followUpOn the client is asked when the service's usual"
                    + " wait is over.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewSignpost.class),
                            examples = @ExampleObject(name = "signpost", value = SignpostExamples.GIVE)))
    public Response give(
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid NewSignpost request) {
        SignpostView given = desk.give(caller.get(), key, request);
        return answer(Response.created(URI.create("/signposts/" + given.id())), given);
    }

    @GET
    @Operation(
            summary = "The signposts to follow up by their day, then the others, the newest first",
            description =
                    "Of the clients whose key worker is of the caller's agency, or of one client. Notes are not in"
                            + " lists.")
    public Page<SignpostView> list(
            @Parameter(description = "true for those alone whose day has come")
                    @QueryParam("due")
                    @Pattern(regexp = TRUE_OR_FALSE, message = "Give true or false, or leave it out")
                    String due,
            @Parameter(description = "true for those alone of your own clients")
                    @QueryParam("mine")
                    @Pattern(regexp = TRUE_OR_FALSE, message = "Give true or false, or leave it out")
                    String mine,
            @QueryParam("client") UUID client,
            @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(value = 1, message = "Ask for 1 to 100 at a time")
                    @Max(value = Page.MOST, message = "Ask for 1 to 100 at a time")
                    int limit,
            @QueryParam("after") String after) {
        SignpostReading.Asked asked =
                new SignpostReading.Asked(Boolean.parseBoolean(due), Boolean.parseBoolean(mine), client);
        return reading.list(caller.get(), asked, limit, after);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One signpost, with what the client said each time")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), reading.read(caller.get(), id));
    }

    @POST
    @Path("{id}/follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note what the client said became of it",
            description =
                    "As often as needed while the client has not gone yet; with If-Match only if nobody else noted"
                            + " something meanwhile.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUp.class),
                            examples = {
                                @ExampleObject(name = "The client went", value = SignpostExamples.WENT),
                                @ExampleObject(name = "The client has not gone yet", value = SignpostExamples.NOT_YET),
                                @ExampleObject(name = "The client could not", value = SignpostExamples.COULD_NOT)
                            }))
    public Response followUp(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send one JSON object, as the API's description shows it") @Valid FollowUp request) {
        return answer(Response.ok(), desk.followUp(caller.get(), id, ifMatch, request));
    }

    private static Response answer(Response.ResponseBuilder answer, SignpostView signpost) {
        return answer.entity(signpost)
                .header("ETag", Versions.tag(signpost.version()))
                .build();
    }
}
