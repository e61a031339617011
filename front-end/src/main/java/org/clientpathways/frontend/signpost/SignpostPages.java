package org.clientpathways.frontend.signpost;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.Signpost;
import org.clientpathways.frontend.api.SignpostApi;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What clients were told about: whom to ask now, one signpost, and its leaflet. */
@Path("/signposts")
public class SignpostPages {

    private static final int PAGE = 25;
    private static final String ALL = "all";

    private final SignpostApi signposts;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    SignpostPages(@RestClient SignpostApi signposts, Directory directory, Viewer viewer, Posted posted, Clock clock) {
        this.signposts = signposts;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /**
     * The list.
     *
     * @param all whether it shows the clients of all key workers of the agency
     */
    @CheckedTemplate(basePath = "signpost", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(Items<Signpost> found, boolean all) implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param notice what stood in the way of what was just tried; empty where nothing did
     */
    @CheckedTemplate(basePath = "signpost", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignpostPage(Signpost signpost, String banner, String notice) implements TemplateInstance {}

    /**
     * The leaflet: the service alone, nothing of the client nor of why they were told. The questions are for what
     * the directory does not know.
     */
    @CheckedTemplate(basePath = "signpost", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeafletPage(
            UUID signpost, Service service, List<Question> questions, Form form, LocalDate today, String banner)
            implements TemplateInstance {}

    @GET
    public Response list(@QueryParam("whose") String whose, @QueryParam("after") String after) {
        viewer.mustBe(Viewer.KEY_WORKER);
        boolean all = ALL.equals(whose);
        return Pages.show(new ListPage(signposts.list(all ? null : true, null, PAGE, after), all));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return Pages.show(new SignpostPage(signposts.read(id).getEntity(), Banner.words(done), ""));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}/leaflet")
    public Response leaflet(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return leaflet(id, Form.empty(), Banner.words(done));
    }

    /** The leaflet with what the worker typed, which is kept nowhere. */
    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/leaflet")
    public Response fill(@PathParam("id") UUID id) {
        return leaflet(id, Form.of(posted.answers()), Banner.words("filled"));
    }

    private Response leaflet(UUID id, Form form, String banner) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Service service =
                directory.service(signposts.read(id).getEntity().service().id());
        return Pages.show(new LeafletPage(id, service, SignpostQuestions.LEAFLET, form, LocalDate.now(clock), banner));
    }
}
