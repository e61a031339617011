package org.clientpathways.frontend.layout;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers a browser gets. */
public final class Pages {

    private static final String HTML = "text/html;charset=UTF-8";

    private Pages() {}

    /** A page. */
    public static Response show(TemplateInstance page) {
        return show(200, page);
    }

    /** A page with another status than 200. */
    public static Response show(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(HTML).build();
    }

    /** On to another page of ours, read anew, so that reloading it sends nothing again. */
    public static Response goTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
