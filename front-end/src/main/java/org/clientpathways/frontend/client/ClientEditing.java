package org.clientpathways.frontend.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes what is known about a client, a page at a time; nobody else's change is overwritten unseen. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/change/{page:[a-z]+}")
public class ClientEditing {

    private static final String VERSION = "version";

    private final ReferralApi referrals;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ClientEditing(@RestClient ReferralApi referrals, Viewer viewer, Posted posted, Clock clock) {
        this.referrals = referrals;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("page") String page) {
        viewer.mustBe(Viewer.KEY_WORKER);
        RestResponse<Client> read = referrals.client(id);
        Answers known = ClientFields.answers(read.getEntity()).with(VERSION, read.getHeaderString("ETag"));
        return show(id, step(page), Form.of(only(step(page), known)));
    }

    @POST
    public Response save(@PathParam("id") UUID id, @PathParam("page") String page) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Step step = step(page);
        Answers answers = only(step, posted.answers());
        if (posted.answers().one(Journey.GO).equals(Journey.BACK)) {
            return Pages.goTo("/clients/" + id);
        }
        List<FieldError> faults = step.faults(answers, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return show(id, step, new Form(answers, faults));
        }
        try {
            referrals.change(id, answers.one(VERSION), ClientFields.changed(step, answers));
            return Pages.goTo("/clients/" + id + "?done=changed");
        } catch (ApiProblem problem) {
            return refused(id, step, answers, problem);
        }
    }

    private Response refused(UUID id, Step step, Answers answers, ApiProblem problem) {
        if (problem.is("bad-request")) {
            return show(id, step, new Form(answers, step.faults(problem.violations())));
        }
        if (problem.is("stale")) {
            RestResponse<Client> now = referrals.client(id);
            Answers recorded = ClientFields.answers(now.getEntity());
            String fact = step.questions().stream()
                    .map(question -> question.label() + ": "
                            + (question.isAnswered(recorded) ? question.words(recorded) : "not given"))
                    .collect(Collectors.joining("; "));
            return show(
                    id,
                    step.saying("Someone else changed this client while you were typing. Recorded now: " + fact
                            + ". What you typed is kept below. Save it if it still holds."),
                    Form.of(answers.with(VERSION, now.getHeaderString("ETag"))));
        }
        throw problem;
    }

    private static Response show(UUID id, Step step, Form form) {
        return Pages.show(new QuestionPage(
                "/clients/" + id + "/change/" + step.name(), "Change the client's details", step, form, "Save"));
    }

    private static Answers only(Step step, Answers answers) {
        Answers kept = Answers.none().with(VERSION, answers.one(VERSION));
        for (String input : step.inputs()) {
            kept = answers.has(input) ? kept.with(input, answers.all(input)) : kept;
        }
        return kept;
    }

    private static Step step(String page) {
        return ClientQuestions.steps().stream()
                .filter(step -> step.name().equals(page))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
