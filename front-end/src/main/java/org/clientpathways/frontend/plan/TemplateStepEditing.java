package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.api.PlanTemplate;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adds a step to a template, or changes one; the key {@code new} stands for the one to be added. */
@Path("/plan-templates/{id:[0-9a-fA-F-]{36}}/steps/{key:[a-z0-9-]{1,40}}")
public class TemplateStepEditing {

    private static final String NEW = "new";
    private static final String VERSION = "version";

    private final PlanApi plans;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    TemplateStepEditing(@RestClient PlanApi plans, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID id, @PathParam("key") String key) {
        viewer.mustBe(Viewer.MANAGER);
        PlanTemplate template = plans.template(id);
        Answers known = template.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(TemplateQuestions::answers)
                .orElse(Answers.none());
        if (known == Answers.none() && !key.equals(NEW)) {
            throw new NotFoundException();
        }
        return show(
                template, key, journey(template, key).begin(known.with(VERSION, String.valueOf(template.version()))));
    }

    @POST
    public Response goOn(@PathParam("id") UUID id, @PathParam("key") String key) {
        viewer.mustBe(Viewer.MANAGER);
        PlanTemplate template = plans.template(id);
        Answers answers = posted.answers();
        Map<String, String> faults = TemplateQuestions.faults(answers);
        Journey journey = journey(template, key);
        return show(
                template,
                key,
                faults.isEmpty() ? journey.turn(answers, LocalDate.now(clock)) : journey.refused(answers, faults));
    }

    private static Journey journey(PlanTemplate template, String key) {
        return new Journey(TemplateQuestions.step(template.steps().stream()
                .filter(step -> !step.key().equals(key))
                .toList()));
    }

    private Response show(PlanTemplate template, String key, Turn turn) {
        String action = "/plan-templates/" + template.id() + "/steps/" + key;
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, template.name(), ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    template.name(),
                    "Plans that were made from the template before stay as they are.",
                    "",
                    "Save the step",
                    journey(template, key).steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? save(template, key, finish.answers())
                : Pages.goTo("/plan-templates/" + template.id());
    }

    private Response save(PlanTemplate template, String key, Answers answers) {
        Map<String, Map<String, Object>> steps = PlanFields.of(template);
        String as = key.equals(NEW) ? PlanFields.freeKey(List.copyOf(steps.keySet())) : key;
        Map<String, Object> fields = TemplateQuestions.fields(as, answers);
        if (steps.containsKey(as) && steps.get(as).containsKey("serviceId")) {
            fields.put("serviceId", steps.get(as).get("serviceId"));
        }
        steps.put(as, fields);
        try {
            TemplatePages.change(plans, template, answers.one(VERSION), template.open(), List.copyOf(steps.values()));
            return Pages.goTo("/plan-templates/" + template.id() + "?done="
                    + (key.equals(NEW) ? "template-step-added" : "changed"));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(template, key, journey(template, key).refused(answers, StepFaults.of(problem)));
            }
            return TemplatePages.changed(problem, template.id(), plans);
        }
    }
}
