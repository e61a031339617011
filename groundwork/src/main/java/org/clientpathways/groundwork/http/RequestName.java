package org.clientpathways.groundwork.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The request that is being answered, as the API's description names it: its method and path, without ids. */
@RequestScoped
public class RequestName {

    private String name;

    /**
     * Such as {@code GET /referrals/{id}}.
     *
     * @throws IllegalStateException outside a request
     */
    public String get() {
        if (name == null) {
            throw new IllegalStateException("No request is being answered");
        }
        return name;
    }

    /** Says that this is answered for a request to another service. */
    public void set(String request) {
        name = request;
    }

    /** Notes each request before it is answered. */
    static final class Noting {

        private final RequestName name;

        Noting(RequestName name) {
            this.name = name;
        }

        @ServerRequestFilter
        void note(ContainerRequestContext context, ResourceInfo resource) {
            name.set(
                    context.getMethod() + " " + path(resource.getResourceClass()) + path(resource.getResourceMethod()));
        }

        private static String path(AnnotatedElement element) {
            Path path = element.getAnnotation(Path.class);
            if (path == null || path.value().isEmpty()) {
                return "";
            }
            return path.value().startsWith("/") ? path.value() : "/" + path.value();
        }
    }
}
