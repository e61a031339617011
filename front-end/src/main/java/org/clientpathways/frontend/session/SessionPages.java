package org.clientpathways.frontend.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.clientpathways.frontend.layout.Pages;

/** The pages around a session. */
@Path("/")
public class SessionPages {

    /** Shown after signing out; anyone may see it. */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedOut() implements TemplateInstance {}

    /** Shown in the new tab where someone signed in again. */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedIn() implements TemplateInstance {}

    @GET
    @Path("signed-out")
    public Response signedOut() {
        return Pages.show(new SignedOut());
    }

    @GET
    @Path("signed-in")
    public Response signedIn() {
        return Pages.show(new SignedIn());
    }
}
