package org.clientpathways.frontend.subscriptions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adds a subscription; its secret is shown on the page that follows. */
@Path("/subscriptions/new")
public class AddingSubscription {

    private static final String ACTION = "/subscriptions/new";
    private static final String CAPTION = "Add a subscription";
    private static final int CONFLICT = 409;

    private final SubscriptionApi subscriptions;
    private final Directory directory;
    private final ShownOnce secrets;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    AddingSubscription(
            @RestClient SubscriptionApi subscriptions,
            Directory directory,
            ShownOnce secrets,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.secrets = secrets;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin() {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Journey journey = journey(Answers.none());
        return show(journey, journey.begin(Answers.none()));
    }

    @POST
    public Response goOn() {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Journey journey = journey(posted.answers());
        return show(journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(Answers answers) {
        return new Journey(SubscriptionQuestions.all(answers, directory.servicesOf(viewer.agency())));
    }

    private Response show(Journey journey, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(ACTION, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    ACTION,
                    CAPTION,
                    "On the next page you are shown a secret, once. Have a safe place ready to keep it, such as the"
                            + " password store of your agency. Nothing is sent to the address before it is checked.",
                    "",
                    "Add the subscription",
                    journey.steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish ? add(journey, finish.answers()) : Pages.goTo("/subscriptions");
    }

    private Response add(Journey journey, Answers answers) {
        try {
            Subscription made = subscriptions.subscribe(SubscriptionFields.fields(answers));
            secrets.keep(made);
            return Pages.goTo("/subscriptions/" + made.id() + "/secret");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(journey, journey.refused(answers, problem.violations()));
            }
            if (problem.status() == CONFLICT && !problem.detail().isEmpty()) {
                return show(journey, journey.refused(answers, Map.of(SubscriptionQuestions.URL, problem.detail())));
            }
            throw problem;
        }
    }
}
