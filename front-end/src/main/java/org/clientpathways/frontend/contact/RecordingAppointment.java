package org.clientpathways.frontend.contact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PlanApi;
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

    private final PlanApi plans;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    RecordingAppointment(@RestClient PlanApi plans, Viewer viewer, Posted posted, Clock clock) {
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client, @PathParam("referral") UUID referral) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        return show(client, referral, journey().begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client, @PathParam("referral") UUID referral) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.SERVICE_WORKER);
        Answers answers = posted.answers();
        if (!answers.text(ContactQuestions.TIME).isEmpty()
                && ContactQuestions.time(answers).isEmpty()) {
            return show(
                    client,
                    referral,
                    journey().refused(answers, Map.of(ContactQuestions.TIME, "Enter a time, such as 2:30pm")));
        }
        return show(client, referral, journey().turn(answers, LocalDate.now(clock)));
    }

    private static Journey journey() {
        return new Journey(ContactQuestions.ofNew());
    }

    private Response show(UUID client, UUID referral, Turn turn) {
        String action = "/clients/" + client + "/referrals/" + referral + "/appointments/new";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "Your agency and those who may see the client's route can see it.",
                    "",
                    "Record the appointment",
                    journey().steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish
                ? record(client, referral, finish.answers())
                : Pages.goTo("/clients/" + client + "/route");
    }

    private Response record(UUID client, UUID referral, Answers answers) {
        Outcome outcome = Outcome.of(answers.text(ContactQuestions.OUTCOME));
        Map<String, Object> fields = outcome.who();
        fields.put("referralId", referral.toString());
        fields.put("appointmentAt", ContactQuestions.instant(answers).toString());
        fields.put("kind", answers.text(ContactQuestions.KIND));
        fields.put("status", outcome.status());
        try {
            plans.record(client, answers.one(KEY), fields);
            return Pages.goTo("/clients/" + client + "/route#appointments");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, referral, journey().refused(answers, problem.violations()));
            }
            return NotPossiblePage.show(problem, CAPTION, "/clients/" + client + "/route");
        }
    }
}
