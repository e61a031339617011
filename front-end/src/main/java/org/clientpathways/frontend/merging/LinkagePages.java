package org.clientpathways.frontend.merging;

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
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Linkage;
import org.clientpathways.frontend.api.MergingApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Clients who may be known to another agency too, for the governance officer to decide. */
@Path("/linkages")
public class LinkagePages {

    private static final int PAGE = 25;
    private static final ChoiceQuestion SAME = ChoiceQuestion.one(
            "same",
            "Are they the same person?",
            "Select whether they are the same person",
            List.of(Option.of("true", "Yes, the same person"), Option.of("false", "No, two people")));
    private static final Step STEP = Step.of("decide", "Known to another agency", SAME);

    private final MergingApi merging;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    LinkagePages(@RestClient MergingApi merging, Viewer viewer, Posted posted, Clock clock) {
        this.merging = merging;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** The list. */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkagesPage(List<Linkage> linkages, String next, String banner) implements TemplateInstance {}

    /** One of them. */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkagePage(Linkage linkage, LocalDate today, ChoiceQuestion question, Form form)
            implements TemplateInstance {}

    @GET
    public Response list(@QueryParam("after") String after, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.GOVERNANCE);
        Items<Linkage> page = merging.linkages("open", PAGE, after);
        return Pages.show(new LinkagesPage(page.items(), page.next(), Banner.words(done)));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.GOVERNANCE);
        return show(200, id, Form.empty());
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/decide")
    public Response decide(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.GOVERNANCE);
        Answers answers = posted.answers();
        Form form = new Form(answers, STEP.faults(answers, LocalDate.now(clock)));
        if (form.isFaulty()) {
            return show(200, id, form);
        }
        try {
            merging.decide(id, Map.of("same", Boolean.valueOf(answers.one(SAME.field()))));
            return Pages.goTo("/linkages?done=decided");
        } catch (ApiProblem problem) {
            if (problem.is("decided-before")) {
                return show(409, id, Form.empty());
            }
            throw problem;
        }
    }

    private Response show(int status, UUID id, Form form) {
        return Pages.show(status, new LinkagePage(merging.linkage(id), LocalDate.now(clock), SAME, form));
    }
}
