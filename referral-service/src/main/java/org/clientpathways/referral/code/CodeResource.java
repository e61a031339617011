package org.clientpathways.referral.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Every code of the API with its words. */
@Path("/codes")
@Tag(name = "Codes", description = "The codes of requests and answers, with their words")
public class CodeResource {

    @GET
    @PermitAll
    @Cache(maxAge = 3600)
    @Operation(operationId = "listCodes", summary = "List every code with its words", description = "Needs no sign-in.")
    public Map<String, List<CodeWords>> all() {
        return CodeLists.ALL;
    }
}
