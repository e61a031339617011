package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.SentTest;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends a test event to a subscription, and shows what came back, now and before. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/tests")
public class TestPages {

    private static final int PAGE = 10;

    private final SubscriptionApi subscriptions;
    private final Verifying verifying;
    private final Viewer viewer;

    TestPages(@RestClient SubscriptionApi subscriptions, Verifying verifying, Viewer viewer) {
        this.subscriptions = subscriptions;
        this.verifying = verifying;
        this.viewer = viewer;
    }

    /** A test event with what came of it in words. */
    record Row(SentTest test) {

        public String words() {
            return AttemptWords.of(test);
        }

        /** Whether the system took it. */
        public boolean isTaken() {
            return test.httpStatus() != null && test.httpStatus() / 100 == 2;
        }
    }

    /** The test events, the newest first. */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TestsPage(Subscription subscription, List<Row> rows, String next, String banner)
            implements TemplateInstance {}

    @GET
    public Response list(@PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Subscription one = subscriptions.read(id);
        Items<SentTest> page = subscriptions.tests(id, PAGE, after);
        return Pages.show(
                new TestsPage(one, page.items().stream().map(Row::new).toList(), page.next(), Banner.words(done)));
    }

    @POST
    public Response send(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        try {
            subscriptions.test(id);
            return Pages.goTo("/subscriptions/" + id + "/tests?done=tested");
        } catch (ApiProblem problem) {
            return verifying.checkFirst(problem, id);
        }
    }
}
