package org.clientpathways.frontend.handover;

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
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Makes a colleague the client's key worker at once. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/key-worker")
public class ChangingKeyWorker {

    private static final String CAPTION = "Change the key worker";
    private static final String NEXT = "keyWorker";

    private final ReferralApi referrals;
    private final HandoverApi handovers;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ChangingKeyWorker(
            @RestClient ReferralApi referrals,
            @RestClient HandoverApi handovers,
            Colleagues colleagues,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.handovers = handovers;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        // Their page says who may.
        if (!referrals.client(client).getEntity().may("change-key-worker")) {
            return Pages.goTo("/clients/" + client);
        }
        Journey journey = journey(client);
        return show(client, journey, journey.begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Journey journey = journey(client);
        return show(client, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(UUID id) {
        Client client = referrals.client(id).getEntity();
        UUID present = client.keyWorker() == null ? null : client.keyWorker().account();
        String title = "Who will be the key worker of " + client.name() + "?";
        return new Journey(List.of(Step.of("who", title, colleagues.which(NEXT, title, present))));
    }

    private Response show(UUID client, Journey journey, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action(client),
                    CAPTION,
                    "This holds as soon as you press the button. To ask your colleague first, hand the client over instead.",
                    "",
                    "Change the key worker",
                    journey.steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? assign(client, journey, finish.answers())
                : Pages.goTo("/clients/" + client);
    }

    private Response assign(UUID client, Journey journey, Answers answers) {
        try {
            handovers.assign(client, Map.of(NEXT, answers.text(NEXT)));
            return Pages.goTo("/clients/" + client + "?done=assigned");
        } catch (ApiProblem problem) {
            String words =
                    switch (problem.name()) {
                        case "bad-request" -> "Choose a key worker of your agency";
                        case "worker-left" -> "This key worker has left. Choose another";
                        case "forbidden" -> "Only the client's key worker, or your manager, can change the key worker";
                        default -> throw problem;
                    };
            return show(client, journey, journey.refused(answers, Map.of(NEXT, words)));
        }
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/key-worker";
    }
}
