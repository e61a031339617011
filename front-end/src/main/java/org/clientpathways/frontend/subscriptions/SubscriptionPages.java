package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The subscriptions of the viewer's agency, and the page of one. */
@Path("/subscriptions")
public class SubscriptionPages {

    private static final int PAGE = 25;

    private final SubscriptionApi subscriptions;
    private final Verifying verifying;
    private final Directory directory;
    private final Viewer viewer;

    SubscriptionPages(
            @RestClient SubscriptionApi subscriptions, Verifying verifying, Directory directory, Viewer viewer) {
        this.subscriptions = subscriptions;
        this.verifying = verifying;
        this.directory = directory;
        this.viewer = viewer;
    }

    /** The list. */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(List<SubscriptionRow> rows, String next, String banner) implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param events the kinds of event that it is sent; none means all
     * @param services the names of the services it is for; none means all
     * @param failing whether some event could not be delivered so far
     */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OnePage(
            SubscriptionRow row,
            List<String> events,
            List<String> services,
            boolean mayChooseServices,
            boolean failing,
            String banner)
            implements TemplateInstance {}

    @GET
    public Response list(@QueryParam("after") String after, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Items<Subscription> page = subscriptions.list(PAGE, after);
        return Pages.show(new ListPage(
                page.items().stream().map(SubscriptionRow::new).toList(), page.next(), Banner.words(done)));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Subscription one = subscriptions.read(id);
        List<Service> own = directory.servicesOf(viewer.agency());
        return Pages.show(new OnePage(
                new SubscriptionRow(one),
                one.eventTypes().stream().map(EventWords::of).toList(),
                one.services().stream().map(service -> name(service, own)).toList(),
                !own.isEmpty(),
                isFailing(one),
                Banner.words(done)));
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/pause")
    public Response pause(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        return become(id, SubscriptionRow.PAUSED, "paused");
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/resume")
    public Response resume(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        return become(id, SubscriptionRow.ACTIVE, "resumed");
    }

    private Response become(UUID id, String status, String done) {
        try {
            subscriptions.change(id, Map.of("status", status));
            return Pages.goTo("/subscriptions/" + id + "?done=" + done);
        } catch (ApiProblem problem) {
            return verifying.checkFirst(problem, id);
        }
    }

    /** Whether something could not be delivered so far; not so, where that is not known now. */
    private boolean isFailing(Subscription one) {
        try {
            return one.is(SubscriptionRow.ACTIVE)
                    && !subscriptions
                            .deliveries(one.id(), "failing", 1, null)
                            .items()
                            .isEmpty();
        } catch (ApiProblem | ProcessingException noAnswer) {
            return false;
        }
    }

    private static String name(UUID service, List<Service> own) {
        return own.stream()
                .filter(one -> one.id().equals(service))
                .map(Service::shown)
                .findFirst()
                .orElse("A service that your agency does not offer any more");
    }
}
