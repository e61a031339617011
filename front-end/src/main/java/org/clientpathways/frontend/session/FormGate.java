package org.clientpathways.frontend.session;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.form.Answers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Stands before every page: learns who is looking, and lets a form through only when it comes from our own page and its
 * sender is signed in. A form that is turned back is not lost: the answer is a page that keeps it.
 */
class FormGate {

    private final CurrentIdentityAssociation identity;
    private final Viewer viewer;
    private final Posted posted;
    private final Csrf csrf;

    FormGate(CurrentIdentityAssociation identity, Viewer viewer, Posted posted, Csrf csrf) {
        this.identity = identity;
        this.viewer = viewer;
        this.posted = posted;
        this.csrf = csrf;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    @WithFormRead
    Uni<Response> pass(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        boolean sendsForm = request.getMethod().equals("POST");
        if (sendsForm && Origin.isForeign(routing.request())) {
            return Uni.createFrom().item(ErrorPages.forbidden());
        }
        String token = sendsForm ? keep(request, routing) : "";
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(who -> sendsForm ? admit(who, token) : look(who));
    }

    private Response look(SecurityIdentity who) {
        viewer.is(who);
        return null;
    }

    private Response admit(SecurityIdentity who, String token) {
        viewer.is(who);
        if (!viewer.isSignedIn()) {
            return KeptForm.signInAgain(posted);
        }
        return csrf.matches(token) ? null : KeptForm.pressAgain(posted);
    }

    /** Keeps the form and gives its token. */
    private String keep(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (form != null) {
            for (String field : form) {
                List<String> values = new ArrayList<>();
                form.get(field).forEach(value -> values.add(value.getValue()));
                fields.put(field, values);
            }
        }
        Answers answers = Answers.of(fields);
        posted.keep(routing.request().uri(), answers);
        return answers.one(Csrf.FIELD);
    }
}
