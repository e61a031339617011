package org.clientpathways.frontend.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.client.ClientRoute;
import org.clientpathways.frontend.contact.NotPossiblePage;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Closes a client's pathway, with how the need stands and whether it ended as planned. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/close")
public class ClosingPathway {

    private static final String CAPTION = "Close the pathway";
    private static final String OUTCOME = "outcome";
    private static final String PLANNED = "planned";

    private final PlanApi plans;
    private final ClientRoute routes;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ClosingPathway(@RestClient PlanApi plans, ClientRoute routes, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.routes = routes;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** Whoever may not close it now is led to the route, which says why. */
    @GET
    public Response begin(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        if (!routes.of(client).mayClose()) {
            return Pages.goTo("/clients/" + client + "/route");
        }
        return show(client, journey().begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(client, journey().turn(posted.answers(), LocalDate.now(clock)));
    }

    private static Journey journey() {
        return new Journey(List.of(
                Step.of(
                        OUTCOME,
                        "How does the need stand now?",
                        ChoiceQuestion.one(
                                OUTCOME,
                                "How does the need stand now?",
                                "Select how the need stands",
                                Option.of(Outcome.class))),
                Step.of(
                        PLANNED,
                        "Did it end as planned?",
                        ChoiceQuestion.yesOrNo(PLANNED, "Did it end as planned?", "Select if it ended as planned"))));
    }

    private Response show(UUID client, Turn turn) {
        String action = "/clients/" + client + "/close";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "The client's plan ends with the pathway. The pathway opens again if you send a new referral.",
                    "",
                    "Close the pathway",
                    journey().steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? close(client, finish.answers())
                : Pages.goTo("/clients/" + client + "/route");
    }

    private Response close(UUID client, Answers answers) {
        try {
            plans.close(
                    client,
                    Map.of(
                            OUTCOME,
                            answers.text(OUTCOME),
                            PLANNED,
                            answers.text(PLANNED).equals("yes")));
            return Pages.goTo("/clients/" + client + "/route?done=closed");
        } catch (ApiProblem problem) {
            return NotPossiblePage.show(problem, CAPTION, "/clients/" + client + "/route");
        }
    }
}
