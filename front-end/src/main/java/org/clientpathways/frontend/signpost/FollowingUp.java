package org.clientpathways.frontend.signpost;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Signpost;
import org.clientpathways.frontend.api.SignpostApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Records what the client said became of a signpost. */
@Path("/signposts/{id:[0-9a-fA-F-]{36}}/follow-up")
public class FollowingUp {

    private static final String CAPTION = "Follow up a signpost";
    private static final String VERSION = "version";
    private static final List<String> TEXTS =
            List.of(SignpostQuestions.RESULT, SignpostQuestions.OBSTACLE, SignpostQuestions.NOTE);

    private final SignpostApi signposts;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    FollowingUp(@RestClient SignpostApi signposts, Viewer viewer, Posted posted, Clock clock) {
        this.signposts = signposts;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        RestResponse<Signpost> read = signposts.read(id);
        if (!read.getEntity().isOpen()) {
            return Pages.goTo("/signposts/" + id);
        }
        Answers answers = Answers.none().with(VERSION, read.getHeaderString("ETag"));
        Journey journey = new Journey(SignpostQuestions.followingUp(answers));
        return show(id, journey, journey.begin(answers));
    }

    @POST
    public Response goOn(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        Journey journey = new Journey(SignpostQuestions.followingUp(answers));
        return show(id, journey, journey.turn(answers, LocalDate.now(clock)));
    }

    private Response show(UUID id, Journey journey, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(id), CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action(id), CAPTION, "", "", "Record what happened", journey.steps(), check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? record(id, journey, finish.answers())
                : Pages.goTo("/signposts/" + id);
    }

    private Response record(UUID id, Journey journey, Answers answers) {
        try {
            signposts.followUp(id, answers.one(VERSION), fields(answers));
            return Pages.goTo("/signposts/" + id + "?done=followed");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(id, journey, journey.refused(answers, problem.violations()));
            }
            if (problem.status() == 409 || problem.status() == 412) {
                return stands(signposts.read(id).getEntity());
            }
            throw problem;
        }
    }

    /** Only what the result asks for: an answer given before the result was changed is left out. */
    private static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        SignpostQuestions.followingUp(answers)
                .forEach(step -> TEXTS.stream()
                        .filter(field -> step.inputs().contains(field))
                        .filter(field -> !answers.text(field).isEmpty())
                        .forEach(field -> fields.put(field, answers.text(field))));
        if (answers.text(SignpostQuestions.RESULT).equals(SignpostResult.NOT_YET.code())) {
            fields.put(
                    SignpostQuestions.ASK_AGAIN_ON.field(),
                    SignpostQuestions.ASK_AGAIN_ON.date(answers).orElseThrow().toString());
        }
        return fields;
    }

    private static Response stands(Signpost signpost) {
        return Pages.show(
                409,
                new SignpostPages.SignpostPage(
                        signpost,
                        "",
                        "Someone else recorded what became of it while you were looking at it. Below is how it stands"
                                + " now."));
    }

    private static String action(UUID id) {
        return "/signposts/" + id + "/follow-up";
    }
}
