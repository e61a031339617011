package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
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
import org.clientpathways.contracts.code.Need;
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
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adds a step to a client's plan. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/plan/{plan:[0-9a-fA-F-]{36}}/add")
public class AddingStep {

    private static final String CAPTION = "Add a step to the plan";
    private static final String NEED = "need";
    private static final String SERVICE = "serviceId";
    private static final String AFTER = "opensAfter";
    private static final String VERSION = "version";
    private static final DateQuestion DUE_ON =
            DateQuestion.required("dueOn", "By when should the client have started?", "Enter a day", When.ANY);

    private final PlanApi plans;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    AddingStep(@RestClient PlanApi plans, Directory directory, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client, @PathParam("plan") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Plan plan = plans.plan(id);
        Journey journey = journey(plan, Answers.none());
        return show(client, plan, journey, journey.begin(Answers.none().with(VERSION, String.valueOf(plan.version()))));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client, @PathParam("plan") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Plan plan = plans.plan(id);
        Journey journey = journey(plan, posted.answers());
        return show(client, plan, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(Plan plan, Answers answers) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                NEED,
                "What does the client need help with?",
                ChoiceQuestion.list(
                        NEED,
                        "What does the client need help with?",
                        "Select what the client needs help with",
                        Option.of(Need.class))));
        if (!answers.text(NEED).isEmpty()) {
            List<Option> services = directory.servicesFor(answers.text(NEED)).stream()
                    .map(one -> Option.of(
                            one.id().toString(),
                            one.name() + ", " + one.agency().shown()))
                    .toList();
            steps.add(Step.of(
                            SERVICE,
                            "Must it be a certain service?",
                            ChoiceQuestion.list(SERVICE, "Service", "", services))
                    .saying("Leave it out if any service for this need will do."));
        }
        steps.add(Step.of("due", "By when should the client have started?", DUE_ON));
        List<Option> before = plan.steps().stream()
                .filter(Plan.Planned::isOpen)
                .map(one -> Option.of(one.key(), one.shown()))
                .toList();
        if (!before.isEmpty()) {
            steps.add(Step.of(
                            "after",
                            "Which steps come before it?",
                            ChoiceQuestion.many(AFTER, "Steps that must be done first", "", before))
                    .saying("Select none if it can begin at once."));
        }
        return new Journey(steps);
    }

    private Response show(UUID client, Plan plan, Journey journey, Turn turn) {
        String action = "/clients/" + client + "/plan/" + plan.id() + "/add";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(action, CAPTION, "", "", "Add the step", journey.steps(), check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? add(client, plan, journey, finish.answers())
                : Pages.goTo("/clients/" + client + "/route#plan");
    }

    private Response add(UUID client, Plan plan, Journey journey, Answers answers) {
        List<Map<String, Object>> steps = new ArrayList<>(PlanFields.of(plan).values());
        String service = answers.text(SERVICE);
        steps.add(PlanFields.planned(
                PlanFields.freeKey(plan.steps().stream().map(Plan.Planned::key).toList()),
                answers.text(NEED),
                service.isEmpty() ? null : UUID.fromString(service),
                DUE_ON.date(answers).orElseThrow(),
                answers.all(AFTER)));
        try {
            plans.adapt(plan.id(), "\"" + answers.one(VERSION) + "\"", Map.of("steps", steps));
            return Pages.goTo("/clients/" + client + "/route?done=step-added");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, plan, journey, journey.refused(answers, StepFaults.of(problem)));
            }
            return ChangedPlan.show(problem, client, CAPTION);
        }
    }
}
