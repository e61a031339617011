package org.clientpathways.frontend.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.api.PlanTemplate;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The templates of the manager's agency, and the page of one. */
@Path("/plan-templates")
public class TemplatePages {

    private final PlanApi plans;
    private final Viewer viewer;
    private final Posted posted;

    TemplatePages(@RestClient PlanApi plans, Viewer viewer, Posted posted) {
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
    }

    /** The list. */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TemplatesPage(List<PlanTemplate> templates) implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param notice what stood in the way of what was just tried; empty where nothing did
     * @param banner what was just done; empty where nothing was
     */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TemplatePage(PlanTemplate template, String notice, String banner) implements TemplateInstance {}

    @GET
    public Response list() {
        viewer.mustBe(Viewer.MANAGER);
        return Pages.show(new TemplatesPage(plans.templates().items()));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.MANAGER);
        return Pages.show(new TemplatePage(plans.template(id), "", Banner.words(done)));
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/{how:(open|shut)}")
    public Response use(@PathParam("id") UUID id, @PathParam("how") String how) {
        viewer.mustBe(Viewer.MANAGER);
        PlanTemplate template = plans.template(id);
        return save(
                template,
                how.equals("open"),
                List.copyOf(PlanFields.of(template).values()));
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/remove/{key:[a-z0-9-]{1,40}}")
    public Response remove(@PathParam("id") UUID id, @PathParam("key") String key) {
        viewer.mustBe(Viewer.MANAGER);
        PlanTemplate template = plans.template(id);
        return save(template, template.open(), PlanFields.without(PlanFields.of(template), key));
    }

    private Response save(PlanTemplate template, boolean open, List<Map<String, Object>> steps) {
        try {
            change(plans, template, posted.answers().one("version"), open, steps);
            return Pages.goTo("/plan-templates/" + template.id() + "?done=changed");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return Pages.show(409, new TemplatePage(template, "A template needs at least one step.", ""));
            }
            return changed(problem, template.id(), plans);
        }
    }

    static void change(
            PlanApi plans, PlanTemplate template, String version, boolean open, List<Map<String, Object>> steps) {
        plans.changeTemplate(
                template.id(), "\"" + version + "\"", Map.of("name", template.name(), "open", open, "steps", steps));
    }

    /** The page that says that somebody else was first. */
    static Response changed(ApiProblem problem, UUID id, PlanApi plans) {
        if (problem.is("stale")) {
            return Pages.show(
                    409,
                    new TemplatePage(
                            plans.template(id),
                            "Someone else changed the template while you were looking at it. Below is how it stands"
                                    + " now.",
                            ""));
        }
        throw problem;
    }
}
