package org.clientpathways.frontend.override;

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
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.agreement.Offer;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.SharingApi;
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

/** Records that something is shared without the client's agreement, because the law allows or demands it. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/overrides/new")
public class Overriding {

    private static final String CAPTION = "Share without agreement";
    private static final String KEY = "key";
    private static final List<String> TEXTS = List.of("ground", "harm", "decidedBy");

    private final ReferralApi referrals;
    private final SharingApi sharing;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Overriding(
            @RestClient ReferralApi referrals,
            @RestClient SharingApi sharing,
            Directory directory,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.sharing = sharing;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        referrals.client(client);
        Journey journey = journey(Answers.none());
        return show(client, journey, journey.begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Journey journey = journey(posted.answers());
        return show(client, journey, journey.turn(posted.answers(), LocalDate.now(clock)));
    }

    private Journey journey(Answers answers) {
        String alias = answers.text(OverrideQuestions.AGENCY);
        String agency = alias.isEmpty() ? "the agency" : directory.agencyName(alias);
        List<Offer> offered = alias.isEmpty() ? List.of() : Offer.of(alias, agency, directory.servicesOf(alias));
        return new Journey(OverrideQuestions.steps(
                directory.agencies().stream()
                        .filter(one -> !one.alias().equals(viewer.agency()))
                        .toList(),
                agency,
                offered,
                answers));
    }

    private Response show(UUID client, Journey journey, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(check(client, journey, check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? record(client, journey, finish.answers())
                : Pages.goTo("/clients/" + client);
    }

    private static CheckPage check(UUID client, Journey journey, Answers answers) {
        return new CheckPage(
                action(client),
                CAPTION,
                "They can see this as soon as you press the button. The governance officers of your agency see it when they sign in. It ends"
                        + " after 72 hours unless a person other than you approves it.",
                "",
                "Share without agreement",
                journey.steps(),
                answers.with(KEY, Ids.next().toString()));
    }

    private Response record(UUID client, Journey journey, Answers answers) {
        try {
            sharing.override(client, answers.one(KEY), fields(answers));
            return Pages.goTo("/clients/" + client + "?done=overridden");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, journey, journey.refused(answers, problem.violations()));
            }
            throw problem;
        }
    }

    private static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("recipient", Offer.field(answers.text(OverrideQuestions.RECIPIENT)));
        fields.put("categories", answers.all("categories"));
        TEXTS.forEach(field -> fields.put(field, answers.text(field)));
        boolean told = answers.text(OverrideQuestions.TOLD).equals("yes");
        fields.put(OverrideQuestions.TOLD, told);
        if (!told) {
            fields.put(OverrideQuestions.WHY_NOT_TOLD, answers.text(OverrideQuestions.WHY_NOT_TOLD));
        }
        fields.put(
                "reviewOn",
                OverrideQuestions.REVIEW_ON.date(answers).orElseThrow().toString());
        return fields;
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/overrides/new";
    }
}
