package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Plan;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Changes one step of a client's plan: the day it is due, whether it is done, whether it is planned at all. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/plan/{plan:[0-9a-fA-F-]{36}}/steps/{key:[a-z0-9-]{1,40}}")
public class ChangingStep {

    private static final String CHANGE = "change";
    private static final String VERSION = "version";
    private static final DateQuestion DUE_ON =
            DateQuestion.required("dueOn", "By when should the client have started?", "Enter a day", When.ANY);
    private static final DateQuestion DONE_ON = DateQuestion.required(
                    "doneOn", "When was it done?", "Enter the day on which it was done", When.PAST)
            .hinted("Use this if it was done without a referral. A referral that starts marks its step by itself");

    private final PlanApi plans;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ChangingStep(@RestClient PlanApi plans, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client, @PathParam("plan") UUID id, @PathParam("key") String key) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Plan plan = plans.plan(id);
        Plan.Planned step = step(plan, key);
        Answers known = DUE_ON.fill(Answers.none(), step.dueOn()).with(VERSION, String.valueOf(plan.version()));
        Journey journey = journey(step, known);
        return show(client, plan, step, journey, journey.begin(known));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client, @PathParam("plan") UUID id, @PathParam("key") String key) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Plan plan = plans.plan(id);
        Plan.Planned step = step(plan, key);
        Journey journey = journey(step, posted.answers());
        return show(client, plan, step, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private static Plan.Planned step(Plan plan, String key) {
        return plan.steps().stream()
                .filter(one -> one.key().equals(key) && one.isOpen())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Journey journey(Plan.Planned step, Answers answers) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("due", "Change the day by which it is due"));
        options.add(
                step.isDoneByHand()
                        ? Option.of("undo", "It is not done after all")
                        : Option.of("done", "Mark it as done"));
        options.add(Option.of("drop", "Take it out of the plan"));
        List<Step> steps = new ArrayList<>(List.of(Step.of(
                CHANGE,
                "What do you want to change?",
                ChoiceQuestion.one(CHANGE, "What do you want to change?", "Select what you want to change", options))));
        switch (answers.text(CHANGE)) {
            case "due" -> steps.add(Step.of("due-on", DUE_ON.label(), DUE_ON));
            case "done" -> steps.add(Step.of("done-on", DONE_ON.label(), DONE_ON));
            default -> {}
        }
        return new Journey(steps);
    }

    private Response show(UUID client, Plan plan, Plan.Planned step, Journey journey, Turn turn) {
        String action = "/clients/" + client + "/plan/" + plan.id() + "/steps/" + step.key();
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, step.shown(), ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(
                    new CheckPage(action, step.shown(), "", "", "Change the plan", journey.steps(), check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? change(client, plan, step, journey, finish.answers())
                : Pages.goTo("/clients/" + client + "/route#plan");
    }

    private Response change(UUID client, Plan plan, Plan.Planned step, Journey journey, Answers answers) {
        try {
            plans.adapt(
                    plan.id(), "\"" + answers.one(VERSION) + "\"", Map.of("steps", changed(plan, step.key(), answers)));
            return Pages.goTo("/clients/" + client + "/route?done=step-" + answers.text(CHANGE));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, plan, step, journey, journey.refused(answers, StepFaults.of(problem)));
            }
            return ChangedPlan.show(problem, client, step.shown());
        }
    }

    private static List<Map<String, Object>> changed(Plan plan, String key, Answers answers) {
        Map<String, Map<String, Object>> steps = PlanFields.of(plan);
        Map<String, Object> step = steps.get(key);
        switch (answers.text(CHANGE)) {
            case "due" -> step.put("dueOn", DUE_ON.date(answers).orElseThrow().toString());
            case "done" ->
                step.put("doneOn", DONE_ON.date(answers).orElseThrow().toString());
            case "undo" -> step.remove("doneOn");
            default -> {
                return PlanFields.without(steps, key);
            }
        }
        return List.copyOf(steps.values());
    }
}
