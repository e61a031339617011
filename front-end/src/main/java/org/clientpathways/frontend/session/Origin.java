package org.clientpathways.frontend.session;

import io.vertx.core.http.HttpServerRequest;

/** Where a form was sent from, as the browser says (Fetch Metadata, RFC 6454). */
final class Origin {

    private Origin() {}

    /** Whether the browser says that another site's page sent it; a browser too old to say is given the benefit. */
    static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
