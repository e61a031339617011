package org.clientpathways.frontend.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.frontend.api.NotificationApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** All that needs a key worker. */
@Path("/alerts")
public class AlertPages {

    private static final int PAGE = 25;

    private final AlertList alerts;
    private final NotificationApi notifications;
    private final Viewer viewer;

    AlertPages(AlertList alerts, @RestClient NotificationApi notifications, Viewer viewer) {
        this.alerts = alerts;
        this.notifications = notifications;
        this.viewer = viewer;
    }

    /** The list. */
    @CheckedTemplate(basePath = "alerts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AlertsPage(AlertList.View alerts, String done) implements TemplateInstance {}

    @GET
    public Response list(@QueryParam("after") String after, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return Pages.show(new AlertsPage(alerts.page(PAGE, after), Banner.words(done)));
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/done")
    public Response done(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        notifications.done(id);
        return Pages.goTo("/alerts?done=dealt");
    }
}
