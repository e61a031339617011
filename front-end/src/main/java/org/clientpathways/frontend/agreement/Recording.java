package org.clientpathways.frontend.agreement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Records what a client agreed to, or agreed to instead; when a referral asked for it, leads back there, at once where the
 * client's record was merged: the referral's page says what to do then.
 */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/agreements/new")
public class Recording {

    private static final String KEY = "key";

    private final ReferralApi referrals;
    private final AgreementJourneys journeys;
    private final AgreementRows rows;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Recording(
            @RestClient ReferralApi referrals,
            AgreementJourneys journeys,
            AgreementRows rows,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.journeys = journeys;
        this.rows = rows;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(
            @PathParam("id") UUID client,
            @QueryParam("service") UUID service,
            @QueryParam("referral") UUID referral,
            @QueryParam("agency") String agency,
            @QueryParam("replaces") UUID replaces) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Client about = referrals.client(client).getEntity();
        LocalDate today = LocalDate.now(clock);
        if (referral != null) {
            return begin(about, waiting(client, referral), today);
        }
        Answers known = replaces == null
                ? AgreementQuestions.FROM.fill(Answers.none(), today)
                : Before.answers(rows.read(client, replaces).getEntity(), today);
        if (service != null) {
            known = known.with(AgreementJourneys.FOR_SERVICE, service.toString());
        }
        if (agency != null && service == null && replaces == null) {
            known = known.with(AgreementQuestions.AGENCY, agency);
        }
        AgreementJourney journey = journeys.of(client, known);
        return show(client, journey, journey.journey().begin(known));
    }

    private Response begin(Client about, Referral waiting, LocalDate today) {
        if (about.mergedInto() != null) {
            return Pages.goTo("/referrals/" + waiting.id());
        }
        Answers known = AgreementQuestions.FROM.fill(Lacking.answers(waiting), today);
        AgreementJourney journey = journeys.of(about.id(), known);
        Turn.Ask first = (Turn.Ask) journey.journey().begin(known);
        String words =
                "The referral to " + waiting.service().name() + " waits for this. What it lacks is chosen already. Go"
                        + " through each page with the client, and take out what they do not agree to.";
        return show(about.id(), journey, new Turn.Ask(first.step().saying(words), first.form()));
    }

    /** The referral, which must be this client's. */
    private Referral waiting(UUID client, UUID referral) {
        Referral found = referrals.referral(referral).getEntity();
        if (!found.clientId().equals(client)) {
            throw new NotFoundException();
        }
        return found;
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        AgreementJourney journey = journeys.of(client, posted.answers());
        return show(client, journey, journey.journey().turn(posted.answers(), LocalDate.now(clock)));
    }

    private Response show(UUID client, AgreementJourney journey, Turn turn) {
        if (turn instanceof Turn.Finish finish) {
            return record(client, journey, finish.answers());
        }
        if (journey.replacesWhatIsGone()) {
            return gone(client, journey);
        }
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), caption(journey), ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(check(client, journey, check.answers()));
        }
        return Pages.goTo(leave(client, journey));
    }

    private static CheckPage check(UUID client, AgreementJourney journey, Answers answers) {
        return new CheckPage(
                action(client),
                caption(journey),
                "Read the words at the end of this page to the client, or let them read them. Record the agreement only if"
                        + " they say yes.",
                journey.wording(answers),
                "Record the agreement",
                journey.journey().steps(),
                answers.with(KEY, Ids.next().toString()));
    }

    private Response record(UUID client, AgreementJourney journey, Answers answers) {
        try {
            referrals.agree(client, answers.one(KEY), journey.fields(answers));
        } catch (ApiProblem problem) {
            if (journey.isRefusedAsGone(problem)) {
                return gone(client, journey);
            }
            if (problem.is("bad-request")) {
                return show(client, journey, journey.journey().refused(answers, problem.violations()));
            }
            throw problem;
        }
        return Pages.goTo(after(client, journey));
    }

    private static String after(UUID client, AgreementJourney journey) {
        if (journey.referral() != null) {
            return "/referrals/" + journey.referral() + "?done=agreed";
        }
        return journey.service() == null
                ? "/clients/" + client + "?done=agreed"
                : "/clients/" + client + "/refer?done=agreed&service="
                        + journey.service().id();
    }

    private Response gone(UUID client, AgreementJourney journey) {
        Agreement now = rows.read(client, journey.replaced().id()).getEntity();
        return Pages.show(409, GonePage.of(client, rows.row(now), LocalDate.now(clock)));
    }

    private static String caption(AgreementJourney journey) {
        return journey.replaced() == null ? "Record an agreement" : "Change an agreement";
    }

    private static String leave(UUID client, AgreementJourney journey) {
        if (journey.referral() != null) {
            return "/referrals/" + journey.referral();
        }
        return journey.service() == null ? "/clients/" + client : "/clients/" + client + "/refer";
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/agreements/new";
    }
}
