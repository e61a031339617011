package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Deletes a subscription, once it was said what goes with it. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/delete")
public class Deleting {

    private final SubscriptionApi subscriptions;
    private final Viewer viewer;

    Deleting(@RestClient SubscriptionApi subscriptions, Viewer viewer) {
        this.subscriptions = subscriptions;
        this.viewer = viewer;
    }

    /** Says what goes with it. */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeletePage(Subscription subscription) implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        return Pages.show(new DeletePage(subscriptions.read(id)));
    }

    @POST
    public Response delete(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        subscriptions.remove(id);
        return Pages.goTo("/subscriptions?done=unsubscribed");
    }
}
