package org.clientpathways.frontend.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Candidate;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.client.ClientFields;
import org.clientpathways.frontend.client.ClientQuestions;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Registers a client: a page at a time, then all answers to check, then, if need be, who it might be already. */
@Path("/clients/new")
public class Registration {

    private static final String ACTION = "/clients/new";
    private static final String CAPTION = "Register a client";
    private static final String KEY = "key";
    private static final String NOT_THESE = "notThese";

    private final Journey journey = new Journey(ClientQuestions.steps());
    private final ReferralApi referrals;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;
    private final ObjectMapper json;

    Registration(@RestClient ReferralApi referrals, Viewer viewer, Posted posted, Clock clock, ObjectMapper json) {
        this.referrals = referrals;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
        this.json = json;
    }

    @GET
    public Response begin() {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(journey.begin(Answers.none()));
    }

    @POST
    public Response goOn() {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Response show(Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(ACTION, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(check(check.answers()));
        }
        return turn instanceof Turn.Finish finish ? register(finish.answers()) : Pages.goTo("/");
    }

    private CheckPage check(Answers answers) {
        return new CheckPage(
                ACTION,
                CAPTION,
                "",
                "",
                "Register this client",
                journey.steps(),
                answers.without(java.util.Set.of(NOT_THESE))
                        .with(KEY, Ids.next().toString()));
    }

    private Response register(Answers answers) {
        Map<String, Object> fields = ClientFields.given(journey.steps(), answers);
        if (answers.has(NOT_THESE)) {
            fields.put("acceptDuplicates", answers.all(NOT_THESE));
        }
        try {
            Client registered = referrals.register(answers.one(KEY), fields);
            return Pages.goTo("/clients/" + registered.id() + "?done=registered");
        } catch (ApiProblem problem) {
            if (problem.is("likely-duplicates")) {
                return Pages.show(DuplicatesPage.of(candidates(problem), answers, fields));
            }
            if (problem.is("bad-request")) {
                return show(journey.refused(answers, problem.violations()));
            }
            throw problem;
        }
    }

    private List<Candidate> candidates(ApiProblem problem) {
        return Arrays.asList(json.convertValue(problem.body().path("duplicates"), Candidate[].class));
    }
}
