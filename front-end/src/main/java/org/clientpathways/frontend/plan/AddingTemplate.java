package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adds a template with its first step; more steps are added on its page. */
@Path("/plan-templates/new")
public class AddingTemplate {

    private static final String ACTION = "/plan-templates/new";
    private static final String CAPTION = "Add a plan template";
    private static final String KEY = "key";

    private final PlanApi plans;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    AddingTemplate(@RestClient PlanApi plans, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin() {
        viewer.mustBe(Viewer.MANAGER);
        return show(journey().begin(Answers.none()));
    }

    @POST
    public Response goOn() {
        viewer.mustBe(Viewer.MANAGER);
        Answers answers = posted.answers();
        Map<String, String> faults = TemplateQuestions.faults(answers);
        return show(
                faults.isEmpty()
                        ? journey().turn(answers, LocalDate.now(clock))
                        : journey().refused(answers, faults));
    }

    private static Journey journey() {
        List<Step> steps =
                new ArrayList<>(List.of(Step.of("template", TemplateQuestions.NAME.label(), TemplateQuestions.NAME)));
        steps.addAll(TemplateQuestions.step(List.of()));
        return new Journey(steps);
    }

    private Response show(Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(ACTION, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    ACTION,
                    CAPTION,
                    "You can add more steps when the template is saved.",
                    "",
                    "Save the template",
                    journey().steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish ? add(finish.answers()) : Pages.goTo("/plan-templates");
    }

    private Response add(Answers answers) {
        Map<String, Object> fields = Map.of(
                "name",
                answers.text(TemplateQuestions.NAME.field()),
                "steps",
                List.of(TemplateQuestions.fields("step-1", answers)));
        try {
            return Pages.goTo("/plan-templates/"
                    + plans.addTemplate(answers.one(KEY), fields).id()
                    + "?done=template-added");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(journey().refused(answers, StepFaults.of(problem)));
            }
            throw problem;
        }
    }
}
