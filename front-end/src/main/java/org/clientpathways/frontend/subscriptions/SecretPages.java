package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shows a new secret, once. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/secret")
public class SecretPages {

    private final SubscriptionApi subscriptions;
    private final ShownOnce secrets;
    private final Viewer viewer;

    SecretPages(@RestClient SubscriptionApi subscriptions, ShownOnce secrets, Viewer viewer) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.viewer = viewer;
    }

    /** The page with the secret on it. */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecretPage(SubscriptionRow row, String secret) implements TemplateInstance {}

    /** The page that says that it was shown. */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ShownBeforePage(Subscription subscription) implements TemplateInstance {}

    @GET
    public Response show(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Subscription one = subscriptions.read(id);
        Optional<String> secret = secrets.take(id);
        return Pages.show(
                secret.isPresent() ? new SecretPage(new SubscriptionRow(one), secret.get()) : new ShownBeforePage(one));
    }
}
