package org.clientpathways.frontend.subscriptions;

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
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Changes one part of a subscription: its address, name, events, services, or who is told when it fails. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/change/{part:[a-z]{1,20}}")
public class ChangingSubscription {

    private final SubscriptionApi subscriptions;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ChangingSubscription(
            @RestClient SubscriptionApi subscriptions, Directory directory, Viewer viewer, Posted posted, Clock clock) {
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID id, @PathParam("part") String part) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Answers known = SubscriptionFields.known(part, subscriptions.read(id));
        Journey journey = journey(part, known);
        return show(id, part, journey, journey.begin(known));
    }

    @POST
    public Response goOn(@PathParam("id") UUID id, @PathParam("part") String part) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Journey journey = journey(part, posted.answers());
        return show(id, part, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(String part, Answers answers) {
        List<Service> services =
                part.equals(SubscriptionQuestions.SERVICES) ? directory.servicesOf(viewer.agency()) : List.of();
        List<Step> steps = SubscriptionQuestions.of(part, answers, services);
        if (steps.isEmpty()) {
            throw new NotFoundException();
        }
        return new Journey(steps);
    }

    private Response show(UUID id, String part, Journey journey, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            boolean last =
                    journey.steps().indexOf(ask.step()) == journey.steps().size() - 1;
            return Pages.show(new QuestionPage(
                    "/subscriptions/" + id + "/change/" + part,
                    "Change the subscription",
                    ask.step(),
                    ask.form(),
                    last && !asksOn(journey) ? "Save" : "Continue"));
        }
        return turn instanceof Turn.Check check
                ? save(id, part, journey, check.answers())
                : Pages.goTo("/subscriptions/" + id);
    }

    /** Whether a first page of all or some may be followed by a second. */
    private static boolean asksOn(Journey journey) {
        return journey.steps().size() == 1
                && journey.steps().get(0).questions().get(0).asked().equals("radios");
    }

    private Response save(UUID id, String part, Journey journey, Answers answers) {
        try {
            Subscription changed = subscriptions.change(id, SubscriptionFields.changes(answers));
            boolean moved = part.equals(SubscriptionQuestions.ADDRESS) && changed.is(SubscriptionRow.PENDING);
            return Pages.goTo("/subscriptions/" + id + (moved ? "/verify" : "?done=changed"));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(id, part, journey, journey.refused(answers, problem.violations()));
            }
            throw problem;
        }
    }
}
