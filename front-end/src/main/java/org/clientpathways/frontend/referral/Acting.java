package org.clientpathways.frontend.referral;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.SharingDecision;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.layout.Status;
import org.clientpathways.frontend.session.Posted;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Records what is done with a referral, each action on a page of its own. The page carries the version that was read, so
 * that a change made meanwhile is told instead of overwritten; what was typed stays.
 */
@Path(
        "/referrals/{id:[0-9a-fA-F-]{36}}/{action:(send|accept|waitlist|decline|start|end|fail|withdraw|correct|take-back)}")
public class Acting {

    static final String VERSION = "version";

    private final ReferralApi referrals;
    private final DraftPreview preview;
    private final Survivors survivors;
    private final Directory directory;
    private final Posted posted;
    private final Clock clock;

    Acting(
            @RestClient ReferralApi referrals,
            DraftPreview preview,
            Survivors survivors,
            Directory directory,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.preview = preview;
        this.survivors = survivors;
        this.directory = directory;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("action") String code) {
        Action action = action(code);
        RestResponse<Referral> read = referrals.referral(id);
        Referral referral = read.getEntity();
        Step step = step(action, referral);
        if (!referral.actions().contains(code)) {
            return Pages.show(
                    409,
                    action == Action.TAKE_BACK && referral.cannotTakeBack() != null
                            ? ChangedPage.stands(referral, step, Answers.none(), referral.cannotTakeBack())
                            : ChangedPage.notNow(referral, action));
        }
        Answers known = ActionQuestions.WHEN.fill(Answers.none(), LocalDate.now(clock));
        return show(referral, action, step, Form.of(known.with(VERSION, read.getHeaderString("ETag"))));
    }

    @POST
    public Response act(@PathParam("id") UUID id, @PathParam("action") String code) {
        Action action = action(code);
        Referral referral = referrals.referral(id).getEntity();
        Step step = step(action, referral);
        Answers answers = posted.answers();
        List<FieldError> faults = step.faults(answers, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return show(referral, action, step, new Form(answers, faults));
        }
        Map<String, Object> fields = MilestoneFields.of(
                step, answers, LocalDate.now(clock), referrals.history(id).items());
        try {
            referrals.record(id, code, answers.one(VERSION), fields);
            return Pages.goTo("/referrals/" + id + (action == Action.SEND ? "/sent" : "?done=" + code));
        } catch (ApiProblem problem) {
            return refused(id, action, step, answers, problem);
        }
    }

    private Response refused(UUID id, Action action, Step step, Answers answers, ApiProblem problem) {
        RestResponse<Referral> now = referrals.referral(id);
        Referral referral = now.getEntity();
        if (problem.is("bad-request")) {
            return show(referral, action, step, new Form(answers, step.faults(problem.violations())));
        }
        if (problem.is("stale") || problem.is("status-conflict")) {
            return referral.actions().contains(action.code())
                    ? show(referral, action, step.saying(changed(referral)), anew(answers, now))
                    : Pages.show(409, ChangedPage.meanwhile(referral, action, step, answers));
        }
        if (problem.is("client-handed-over")) {
            return Pages.show(409, ChangedPage.handedOver(referral, step, answers));
        }
        if (problem.is("cannot-take-back")) {
            return Pages.show(409, ChangedPage.stands(referral, step, answers, problem.detail()));
        }
        if (problem.is("agreement-ended") || problem.is("agreement-missing")) {
            return Pages.show(
                    409, ChangedPage.notAgreed(referral, action, step, answers, survivors.of(referral) != null));
        }
        throw problem;
    }

    static String changed(Referral referral) {
        return "This referral changed while you were typing. It is now: " + Status.words(referral.status())
                + ". What you typed is kept below. Check that it still fits, then send it again.";
    }

    private static Form anew(Answers answers, RestResponse<Referral> now) {
        return Form.of(answers.with(VERSION, now.getHeaderString("ETag")));
    }

    private Response show(Referral referral, Action action, Step step, Form form) {
        return Pages.show(new ActionPage(referral, step, form, action.button(), "", preview(referral, action)));
    }

    /** Who holds the client's record no more is not told what is in it. */
    private SharingDecision preview(Referral referral, Action action) {
        return action == Action.SEND && !referral.isHandedOver() ? preview.of(referral) : null;
    }

    private Step step(Action action, Referral referral) {
        return ActionQuestions.step(action, referral, action == Action.DECLINE ? others(referral) : List.of());
    }

    private List<Service> others(Referral referral) {
        return referral.need() == null
                ? List.of()
                : directory.servicesFor(referral.need()).stream()
                        .filter(service ->
                                !service.id().equals(referral.service().id()))
                        .toList();
    }

    private static Action action(String code) {
        return Action.of(code).orElseThrow(NotFoundException::new);
    }
}
