package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.api.PlanTemplate;
import org.clientpathways.frontend.client.ClientRoute;
import org.clientpathways.frontend.contact.NotPossiblePage;
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

/** Plans a client's pathway: from a template of the agency, or beginning with one step of one's own. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/plan/new")
public class GivingPlan {

    private static final String CAPTION = "Plan the pathway";
    private static final String KEY = "key";
    private static final String TEMPLATE = "template";
    private static final String NONE = "none";
    private static final DateQuestion STARTS_ON = DateQuestion.required(
                    "startsOn", "When does the plan begin?", "Enter the day on which the plan begins", When.ANY)
            .hinted(
                    "Today is filled in. The plan's days are counted from this day, and only services that the client starts"
                            + " with from then on count");
    private static final DateQuestion DUE_ON =
            DateQuestion.required("dueOn", "By when should the client have started?", "Enter a day", When.ANY);

    private final PlanApi plans;
    private final ClientRoute routes;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    GivingPlan(@RestClient PlanApi plans, ClientRoute routes, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.routes = routes;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** Whoever may not plan it is led to the route, which says how it stands. */
    @GET
    public Response begin(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        if (!routes.of(client).mayPlan()) {
            return Pages.goTo("/clients/" + client + "/route");
        }
        Answers known = STARTS_ON.fill(Answers.none(), LocalDate.now(clock));
        return show(client, journey(known), journey(known).begin(known));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Journey journey = journey(posted.answers());
        return show(client, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(Answers answers) {
        List<Option> options = new ArrayList<>(plans.templates().items().stream()
                .filter(PlanTemplate::open)
                .map(one -> new Option(
                        one.id().toString(),
                        one.name(),
                        one.steps().size() + (one.steps().size() == 1 ? " step" : " steps")))
                .toList());
        options.add(Option.of(NONE, "Without a template, step by step"));
        List<Step> steps = new ArrayList<>(List.of(
                Step.of(
                        TEMPLATE,
                        "Which template do you want to use?",
                        ChoiceQuestion.one(
                                TEMPLATE,
                                "Which template do you want to use?",
                                "Select a template, or to plan without one",
                                options)),
                Step.of("start", "When does the plan begin?", STARTS_ON)));
        if (answers.text(TEMPLATE).equals(NONE)) {
            steps.add(Step.of(
                            "first",
                            "The first step",
                            ChoiceQuestion.list(
                                    "need",
                                    "What does the client need help with?",
                                    "Select what the client needs help with",
                                    Option.of(Need.class)),
                            DUE_ON)
                    .saying("You can add more steps when the plan is made."));
        }
        return new Journey(steps);
    }

    private Response show(UUID client, Journey journey, Turn turn) {
        String action = "/clients/" + client + "/plan/new";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "The plan stands beside the client's route. You can change it at any time.",
                    "",
                    "Make the plan",
                    journey.steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish
                ? give(client, journey, finish.answers())
                : Pages.goTo("/clients/" + client + "/route");
    }

    private Response give(UUID client, Journey journey, Answers answers) {
        try {
            plans.give(client, answers.one(KEY), fields(answers));
            return Pages.goTo("/clients/" + client + "/route?done=planned");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, journey, journey.refused(answers, StepFaults.of(problem)));
            }
            return NotPossiblePage.show(problem, CAPTION, "/clients/" + client + "/route");
        }
    }

    private static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("startsOn", STARTS_ON.date(answers).orElseThrow().toString());
        if (answers.text(TEMPLATE).equals(NONE)) {
            LocalDate dueOn = DUE_ON.date(answers).orElseThrow();
            fields.put("steps", List.of(PlanFields.planned("step-1", answers.text("need"), null, dueOn, List.of())));
        } else {
            fields.put(TEMPLATE, answers.text(TEMPLATE));
        }
        return fields;
    }
}
