package org.clientpathways.frontend.contact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.client.ClientRoute;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Records what became of an appointment. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/appointments/{contact:[0-9a-fA-F-]{36}}/outcome")
public class SettlingAppointment {

    private static final String CAPTION = "Appointment";
    private static final String TO_COME = "toCome";

    private final PlanApi plans;
    private final ClientRoute routes;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    SettlingAppointment(@RestClient PlanApi plans, ClientRoute routes, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.routes = routes;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** @param toCome whether its time has not come yet, so that it can only be cancelled */
    @GET
    public Response begin(
            @PathParam("id") UUID client, @PathParam("contact") UUID contact, @QueryParam("toCome") boolean toCome) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        routes.of(client).contacts().stream()
                .flatMap(one -> one.appointments().stream())
                .filter(one -> one.id().equals(contact))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Answers known = toCome ? Answers.none().with(TO_COME, "yes") : Answers.none();
        return show(client, contact, journey(known).begin(known));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client, @PathParam("contact") UUID contact) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        Answers answers = posted.answers();
        return show(client, contact, journey(answers).turn(answers, LocalDate.now(clock)));
    }

    private static Journey journey(Answers answers) {
        return answers.has(TO_COME) ? ContactQuestions.ofCancelling() : ContactQuestions.ofOutcome();
    }

    private Response show(UUID client, UUID contact, Turn turn) {
        String action = "/clients/" + client + "/appointments/" + contact + "/outcome";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "What became of an appointment cannot be changed later.",
                    "",
                    "Record it",
                    journey(check.answers()).steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? settle(client, contact, finish.answers())
                : Pages.goTo("/clients/" + client + "/route");
    }

    private Response settle(UUID client, UUID contact, Answers answers) {
        Outcome outcome = Outcome.of(answers.text(ContactQuestions.OUTCOME));
        try {
            plans.settle(contact, outcome.status(), outcome.who());
            return Pages.goTo("/clients/" + client + "/route?done=appointment-" + outcome.code());
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                Answers early = answers.with(TO_COME, "yes");
                Map<String, String> fault = Map.of(
                        ContactQuestions.OUTCOME,
                        "The time of the appointment has not come yet. It can only be cancelled");
                return show(client, contact, journey(early).refused(early, fault));
            }
            return NotPossiblePage.show(problem, CAPTION, "/clients/" + client + "/route");
        }
    }
}
