package org.clientpathways.frontend.handover;

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
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.ReferralApi;
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

/** Offers a client to another agency, or to a colleague. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/handovers/new")
public class Offering {

    private static final String KEY = "key";

    private final ReferralApi referrals;
    private final HandoverApi handovers;
    private final Colleagues colleagues;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Offering(
            @RestClient ReferralApi referrals,
            @RestClient HandoverApi handovers,
            Colleagues colleagues,
            Directory directory,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.handovers = handovers;
        this.colleagues = colleagues;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        // Their page says who may, or that the client is offered already.
        if (!referrals.client(client).getEntity().may("hand-over")) {
            return Pages.goTo("/clients/" + client);
        }
        return show(client, journey(client, Answers.none()).begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        return show(client, journey(client, answers).turn(answers, LocalDate.now(clock)));
    }

    private Journey journey(UUID id, Answers answers) {
        return new Journey(OfferQuestions.steps(
                directory.agencies().stream()
                        .filter(one -> !one.alias().equals(viewer.agency()))
                        .toList(),
                () -> colleagues.which(OfferQuestions.COLLEAGUE, "Colleague", keyWorker(id)),
                answers));
    }

    private UUID keyWorker(UUID id) {
        Client client = referrals.client(id).getEntity();
        return client.keyWorker() == null ? null : client.keyWorker().account();
    }

    private Response show(UUID client, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), caption(client), ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action(client),
                    caption(client),
                    "You stay the client's key worker until they accept. You can cancel until then.",
                    "",
                    "Offer the client",
                    journey(client, check.answers()).steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish ? offer(client, finish.answers()) : Pages.goTo("/clients/" + client);
    }

    private Response offer(UUID client, Answers answers) {
        try {
            UUID made = handovers
                    .offer(client, answers.one(KEY), OfferQuestions.fields(answers))
                    .id();
            return Pages.goTo("/handovers/" + made + "?done=offered");
        } catch (ApiProblem problem) {
            if (problem.is("agreement-missing")) {
                return Pages.show(notAgreed(client, answers));
            }
            String words =
                    switch (problem.name()) {
                        case "bad-request" -> "Choose somebody else from the list";
                        case "worker-left" -> "This key worker has left. Choose another";
                        case "handover-open" -> "The client is offered to somebody already. Cancel that first";
                        case "merge-in-force" ->
                            "Another record was merged into this one. Undo the merge first, then hand the client over";
                        case "forbidden" -> "Only the client's key worker can hand the client over";
                        default -> throw problem;
                    };
            Journey journey = journey(client, answers);
            return show(client, journey.refused(answers, Map.of(OfferQuestions.whom(answers), words)));
        }
    }

    private NotAgreedPage notAgreed(UUID client, Answers answers) {
        String agency = answers.text(OfferQuestions.AGENCY);
        return new NotAgreedPage(
                client,
                caption(client),
                agency,
                directory.agencyName(agency),
                answers.with(KEY, Ids.next().toString()).each());
    }

    private String caption(UUID client) {
        return "Hand over " + referrals.client(client).getEntity().name();
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/handovers/new";
    }
}
