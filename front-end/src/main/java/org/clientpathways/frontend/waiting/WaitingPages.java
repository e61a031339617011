package org.clientpathways.frontend.waiting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.WaitingApi;
import org.clientpathways.frontend.api.WaitingList;
import org.clientpathways.frontend.api.WaitingPlace;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The waiting lists of the services whose staff the viewer is. */
@Path("/waiting")
public class WaitingPages {

    private static final int PAGE = 25;

    private final WaitingApi waiting;
    private final Viewer viewer;
    private final Clock clock;

    WaitingPages(@RestClient WaitingApi waiting, Viewer viewer, Clock clock) {
        this.waiting = waiting;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The choice of a service. */
    @CheckedTemplate(basePath = "waiting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListsPage(List<WaitingList> lists) implements TemplateInstance {}

    /**
     * The list of one service.
     *
     * @param due whether only those whose review is due are shown
     * @param banner what was just done; empty where nothing was
     */
    @CheckedTemplate(basePath = "waiting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(WaitingList list, Items<WaitingPlace> places, boolean due, Instant now, String banner)
            implements TemplateInstance {}

    @GET
    public Response lists() {
        viewer.mustBe(Viewer.SERVICE_WORKER);
        List<WaitingList> lists = waiting.lists().items();
        return lists.size() == 1
                ? Pages.goTo("/waiting/" + lists.get(0).service().id())
                : Pages.show(new ListsPage(lists));
    }

    @GET
    @Path("{service:[0-9a-fA-F-]{36}}")
    public Response list(
            @PathParam("service") UUID service,
            @QueryParam("due") @DefaultValue("false") boolean due,
            @QueryParam("after") String after,
            @QueryParam("done") String done) {
        viewer.mustBe(Viewer.SERVICE_WORKER);
        WaitingList list = waiting.lists().items().stream()
                .filter(one -> one.service().id().equals(service))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Pages.show(
                new ListPage(list, waiting.list(service, due, PAGE, after), due, clock.instant(), Banner.words(done)));
    }
}
