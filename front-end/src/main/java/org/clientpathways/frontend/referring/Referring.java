package org.clientpathways.frontend.referring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Refers a client: choose a service, say why, see exactly what the other agency will see, and send. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/refer")
public class Referring {

    private static final String CAPTION = "Refer a client";
    private static final String CHOOSE = "choose";
    private static final String DRAFT = "draft";

    private final ReferralApi referrals;
    private final ServiceSearching searching;
    private final ReferralPlans plans;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Referring(
            @RestClient ReferralApi referrals,
            ServiceSearching searching,
            ReferralPlans plans,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.searching = searching;
        this.plans = plans;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** @param again the referral that came to nothing, whose need is searched for again; null where there is none */
    @GET
    public Response begin(
            @PathParam("id") UUID client,
            @QueryParam("service") UUID service,
            @QueryParam("again") UUID again,
            @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return service == null
                ? searching.begin(client, use(client), again == null ? Answers.none() : needOf(again))
                : chosen(client, Answers.none().with(ReferralPlans.SERVICE, service.toString()), Banner.words(done));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        if (answers.has(CHOOSE)) {
            Answers kept = answers.without(java.util.Set.of(CHOOSE, "after", Journey.AT, Journey.GO));
            return chosen(client, kept.with(ReferralPlans.SERVICE, answers.one(CHOOSE)), "");
        }
        if (answers.one(Journey.AT).equals(ServiceSearch.AT)) {
            return searching.search(client, use(client), answers);
        }
        if (answers.one(Journey.GO).equals(ServiceSearch.AT)) {
            return searching.begin(client, use(client), answers.without(java.util.Set.of(Journey.AT, Journey.GO)));
        }
        ReferralPlan plan = plans.of(client, answers);
        return show(client, plan, plan.journey().turn(answers, LocalDate.now(clock)));
    }

    private Answers needOf(UUID referral) {
        String need = referrals.referral(referral).getEntity().need();
        return need == null ? Answers.none() : Answers.none().with(ServiceSearch.NEED, need);
    }

    private Response chosen(UUID client, Answers answers, String banner) {
        ReferralPlan plan = plans.of(client, answers);
        if (!plan.isCovered()) {
            return Pages.show(NoAgreementPage.before(client, plan));
        }
        Turn.Ask first = (Turn.Ask) plan.journey().begin(plan.preset(answers));
        return banner.isEmpty()
                ? show(client, plan, first)
                : show(
                        client,
                        plan,
                        new Turn.Ask(first.step().saying(banner + " Now go on with the referral."), first.form()));
    }

    private Response show(UUID client, ReferralPlan plan, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            Answers keyed = check.answers().with(ReferralPlans.KEY, Ids.next().toString());
            return Pages.show(ReferralCheckPage.of(action(client), plan, plans.preview(client, plan, keyed), keyed));
        }
        return turn instanceof Turn.Finish finish
                ? send(client, plan, finish.answers(), finish.how().equals(DRAFT))
                : searching.begin(
                        client, use(client), posted.answers().without(java.util.Set.of(Journey.AT, Journey.GO)));
    }

    private Response send(UUID client, ReferralPlan plan, Answers answers, boolean draft) {
        try {
            Referral made = referrals.refer(answers.one(ReferralPlans.KEY), plan.fields(client, answers, draft));
            return Pages.goTo("/referrals/" + made.id() + (draft ? "?done=drafted" : "/sent"));
        } catch (ApiProblem problem) {
            if (problem.is("agreement-missing")) {
                return Pages.show(NoAgreementPage.afterAll(client, plan, answers));
            }
            if (problem.is("bad-request")) {
                return show(client, plan, plan.journey().refused(answers, problem.violations()));
            }
            throw problem;
        }
    }

    private static ServiceSearching.Use use(UUID client) {
        return new ServiceSearching.Use(action(client), "Refer", false);
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/refer";
    }
}
