package org.clientpathways.frontend.contact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
import org.clientpathways.frontend.api.Route.RouteStep;
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

/** Records an appointment of a client with the service of a referral. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/referrals/{referral:[0-9a-fA-F-]{36}}/appointments/new")
public class RecordingAppointment {

    private static final String CAPTION = "Record an appointment";
    private static final String KEY = "key";
    private static final String ENDED = "ended";

    private final PlanApi plans;
    private final ClientRoute routes;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    RecordingAppointment(@RestClient PlanApi plans, ClientRoute routes, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.routes = routes;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** @param ended whether the referral has ended, so that no appointment is to come */
    @GET
    public Response begin(
            @PathParam("id") UUID client, @PathParam("referral") UUID referral, @QueryParam("ended") boolean ended) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        RouteStep step = routes.of(client).step(referral).orElseThrow(NotFoundException::new);
        if (!step.mayRecord()) {
            return Pages.goTo("/clients/" + client + "/route");
        }
        Answers known = ended ? Answers.none().with(ENDED, "yes") : Answers.none();
        Journey journey = journey(known);
        return show(client, referral, journey, journey.begin(known));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client, @PathParam("referral") UUID referral) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        Answers answers = posted.answers();
        Journey journey = journey(answers);
        Turn turn = isBeforeSending(client, referral, answers)
                ? ContactQuestions.beforeSending(journey, answers)
                : journey.turn(answers, LocalDate.now(clock));
        return show(client, referral, journey, turn);
    }

    /** Whether the time was just given and is before the referral was sent; what no route shows is left to the service. */
    private boolean isBeforeSending(UUID client, UUID referral, Answers answers) {
        boolean given = answers.one(Journey.AT).equals(ContactQuestions.WHEN)
                && answers.one(Journey.GO).equals(Journey.NEXT);
        Optional<Instant> at = given ? ContactQuestions.instant(answers) : Optional.empty();
        return at.isPresent()
                && routes.of(client)
                        .step(referral)
                        .filter(step -> step.enteredAt() != null && at.get().isBefore(step.enteredAt()))
                        .isPresent();
    }

    private Journey journey(Answers answers) {
        return answers.has(ENDED) ? ContactQuestions.ofEnded() : ContactQuestions.ofNew(answers, clock.instant());
    }

    private Response show(UUID client, UUID referral, Journey journey, Turn turn) {
        String action = "/clients/" + client + "/referrals/" + referral + "/appointments/new";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "The service, the client's key worker and others who may see this referral can see it. It cannot be"
                            + " changed later: if you make a mistake, record another one.",
                    "",
                    "Record the appointment",
                    journey.steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish
                ? record(client, referral, journey, finish.answers())
                : Pages.goTo("/clients/" + client + "/route");
    }

    private Response record(UUID client, UUID referral, Journey journey, Answers answers) {
        Outcome outcome = Outcome.of(answers.text(ContactQuestions.OUTCOME));
        Map<String, Object> fields = outcome.who();
        fields.put("referralId", referral.toString());
        fields.put(
                "appointmentAt", ContactQuestions.instant(answers).orElseThrow().toString());
        fields.put("kind", answers.text(ContactQuestions.KIND));
        fields.put("status", outcome.status());
        try {
            plans.record(client, answers.one(KEY), fields);
            return Pages.goTo("/clients/" + client + "/route?done=appointment-" + outcome.code());
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, referral, journey, journey.refused(answers, problem.violations()));
            }
            return NotPossiblePage.show(problem, CAPTION, "/clients/" + client + "/route");
        }
    }
}
