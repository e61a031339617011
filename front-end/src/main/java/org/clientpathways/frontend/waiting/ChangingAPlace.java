package org.clientpathways.frontend.waiting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.WaitingApi;
import org.clientpathways.frontend.api.WaitingRange;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Moves a client on the waiting list, or records a review of their wait. The page carries the version that was read, so that
 * a change made meanwhile is told instead of overwritten; what was typed stays.
 */
@Path("/waiting/referrals/{id:[0-9a-fA-F-]{36}}/{change:(move|review)}")
public class ChangingAPlace {

    private static final String VERSION = "version";
    private static final String CHANGED = "This referral changed while you were typing. What you typed is kept below."
            + " Check that it still fits, then send it again.";

    private final ReferralApi referrals;
    private final WaitingApi waiting;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    ChangingAPlace(
            @RestClient ReferralApi referrals,
            @RestClient WaitingApi waiting,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.waiting = waiting;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** The page that asks what the change is. */
    @CheckedTemplate(basePath = "waiting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlacePage(Referral referral, Step step, Form form) implements TemplateInstance {}

    /** The page that says that the client waits no more, with what was typed. */
    @CheckedTemplate(basePath = "waiting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotWaitingPage(Referral referral, List<Question> questions, Answers answers) implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("change") String change) {
        viewer.mustBe(Viewer.SERVICE_WORKER);
        RestResponse<Referral> read = referrals.referral(id);
        Referral referral = read.getEntity();
        if (!waits(referral)) {
            return notWaiting(change, referral, Answers.none());
        }
        Step step = PlaceQuestions.step(change, referral, range(id, change));
        return show(referral, step, Form.of(anew(PlaceQuestions.known(change, referral), read)));
    }

    @POST
    public Response change(@PathParam("id") UUID id, @PathParam("change") String change) {
        viewer.mustBe(Viewer.SERVICE_WORKER);
        Answers answers = posted.answers();
        Referral referral = referrals.referral(id).getEntity();
        if (!waits(referral)) {
            return notWaiting(change, referral, answers);
        }
        WaitingRange range = range(id, change);
        Step step = PlaceQuestions.step(change, referral, range);
        List<FieldError> faults = PlaceQuestions.faults(step, answers, LocalDate.now(clock), range);
        if (!faults.isEmpty()) {
            return show(referral, step, new Form(answers, faults));
        }
        try {
            waiting.change(id, change, answers.one(VERSION), PlaceQuestions.fields(step, answers));
            return Pages.goTo("/waiting/" + referral.service().id() + "?done=" + change);
        } catch (ApiProblem problem) {
            return refused(id, change, answers, problem);
        }
    }

    private Response refused(UUID id, String change, Answers answers, ApiProblem problem) {
        RestResponse<Referral> now = referrals.referral(id);
        Referral referral = now.getEntity();
        if (!waits(referral)) {
            return notWaiting(change, referral, answers);
        }
        WaitingRange range = range(id, change);
        Step step = PlaceQuestions.step(change, referral, range);
        if (problem.is("bad-request")) {
            return show(referral, step, new Form(answers, step.faults(problem.violations())));
        }
        if (problem.is("other-priority")) {
            return show(referral, step, new Form(answers, List.of(PlaceQuestions.beyond(range))));
        }
        if (problem.is("stale") || problem.is("status-conflict")) {
            return show(referral, step.saying(CHANGED), Form.of(anew(answers, now)));
        }
        throw problem;
    }

    private WaitingRange range(UUID id, String change) {
        return change.equals(PlaceQuestions.MOVE) ? waiting.place(id) : null;
    }

    private static boolean waits(Referral referral) {
        return "waiting".equals(referral.status());
    }

    private static Answers anew(Answers answers, RestResponse<Referral> now) {
        return answers.with(VERSION, now.getHeaderString("ETag"));
    }

    private static Response show(Referral referral, Step step, Form form) {
        return Pages.show(new PlacePage(referral, step, form));
    }

    private static Response notWaiting(String change, Referral referral, Answers answers) {
        return Pages.show(409, new NotWaitingPage(referral, PlaceQuestions.of(change), answers));
    }
}
