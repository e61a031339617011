package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Checks the address of a subscription, so that nothing is sent to who did not ask for it. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/verify")
public class Verifying {

    private static final String CHECK = "check";
    private static final String FIRST = "The address must be checked before anything is sent to it. Check it now";

    private final SubscriptionApi subscriptions;
    private final Viewer viewer;

    Verifying(@RestClient SubscriptionApi subscriptions, Viewer viewer) {
        this.subscriptions = subscriptions;
        this.viewer = viewer;
    }

    /** @param form has nothing to fill in; it says what went wrong */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyPage(Subscription subscription, Form form) implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        return Pages.show(new VerifyPage(subscriptions.read(id), Form.empty()));
    }

    @POST
    public Response check(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        try {
            subscriptions.verify(id);
            return Pages.goTo("/subscriptions/" + id + "?done=proven");
        } catch (ApiProblem problem) {
            if (problem.is("not-proven")) {
                return show(problem.status(), id, problem.detail().isEmpty() ? FIRST : problem.detail());
            }
            throw problem;
        }
    }

    /**
     * The page that checks the address, for what cannot be done before.
     *
     * @throws ApiProblem when it is not this that stands in the way
     */
    Response checkFirst(ApiProblem problem, UUID id) {
        if (problem.is("not-proven")) {
            return show(problem.status(), id, FIRST);
        }
        throw problem;
    }

    private Response show(int status, UUID id, String what) {
        Form form = new Form(Answers.none(), List.of(new FieldError(CHECK, CHECK, what)));
        return Pages.show(status, new VerifyPage(subscriptions.read(id), form));
    }
}
