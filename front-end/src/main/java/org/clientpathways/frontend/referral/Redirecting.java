package org.clientpathways.frontend.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.ReferralLivesApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.layout.Say;
import org.clientpathways.frontend.session.Posted;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Redirects a client: choose another service, then say why. */
@Path("/referrals/{id:[0-9a-fA-F-]{36}}/redirect")
public class Redirecting {

    private static final String SERVICE = "serviceId";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final int PAGE = 10;

    private final ReferralApi referrals;
    private final ReferralLivesApi lives;
    private final Directory directory;
    private final Posted posted;
    private final Clock clock;

    Redirecting(
            @RestClient ReferralApi referrals,
            @RestClient ReferralLivesApi lives,
            Directory directory,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.lives = lives;
        this.directory = directory;
        this.posted = posted;
        this.clock = clock;
    }

    /** What is looked for; nothing of it is about the client but the need. */
    record Search(List<Option> needs, String need, String text, String place) {}

    /**
     * The services to choose from.
     *
     * @param fault why the one that was chosen will not do; empty at first
     */
    @CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RedirectPage(Referral referral, Search search, Items<Service> found, String fault)
            implements TemplateInstance {}

    @GET
    public Response ask(
            @PathParam("id") UUID id,
            @QueryParam("service") UUID service,
            @QueryParam("need") String need,
            @QueryParam("text") String text,
            @QueryParam("place") String place,
            @QueryParam("after") String after,
            @Context UriInfo asked) {
        RestResponse<Referral> read = referrals.referral(id);
        Referral referral = read.getEntity();
        if (!referral.actions().contains(Action.REDIRECT.code())) {
            return Pages.show(409, ChangedPage.notNow(referral, Action.REDIRECT));
        }
        if (service == null) {
            // An empty field is read as null too: it asks for every need, and its absence for that of the referral.
            String wanted = asked.getQueryParameters().containsKey("need") ? need : referral.need();
            return Pages.show(search(referral, wanted, text, place, after, ""));
        }
        Answers known = ActionQuestions.WHEN
                .fill(Answers.none(), LocalDate.now(clock))
                .with(SERVICE, service.toString())
                .with(Acting.VERSION, read.getHeaderString("ETag"));
        return show(referral, Form.of(known));
    }

    @POST
    public Response redirect(@PathParam("id") UUID id) {
        Answers answers = posted.answers();
        if (!answers.one(SERVICE).matches(ID)) {
            return Pages.goTo("/referrals/" + id + "/redirect");
        }
        Referral referral = referrals.referral(id).getEntity();
        Step step = step(referral, answers);
        List<FieldError> faults = step.faults(answers, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return show(referral, new Form(answers, faults));
        }
        Map<String, Object> fields = MilestoneFields.of(
                step, answers, LocalDate.now(clock), referrals.history(id).items());
        fields.put(SERVICE, answers.one(SERVICE));
        try {
            Referral redirected = lives.redirect(id, answers.one(Acting.VERSION), fields);
            boolean held = redirected.redirectedTo() != null
                    && redirected.redirectedTo().isHeld();
            return Pages.goTo("/referrals/" + id + "?done=" + (held ? "redirect-held" : "redirect"));
        } catch (ApiProblem problem) {
            return refused(id, answers, problem);
        }
    }

    private Response refused(UUID id, Answers answers, ApiProblem problem) {
        RestResponse<Referral> now = referrals.referral(id);
        Referral referral = now.getEntity();
        if (problem.is("redirect-circle")) {
            return Pages.show(search(referral, referral.need(), null, null, null, problem.detail()));
        }
        if (problem.is("bad-request")) {
            Map<String, String> violations = problem.violations();
            return violations.containsKey(SERVICE)
                    ? Pages.show(search(referral, referral.need(), null, null, null, violations.get(SERVICE)))
                    : show(referral, new Form(answers, step(referral, answers).faults(violations)));
        }
        if (problem.is("stale") && referral.actions().contains(Action.REDIRECT.code())) {
            Form anew = Form.of(answers.with(Acting.VERSION, now.getHeaderString("ETag")));
            return show(referral, step(referral, answers).saying(Acting.changed(referral)), anew);
        }
        if (problem.is("stale") || problem.is("status-conflict")) {
            return Pages.show(409, ChangedPage.meanwhile(referral, Action.REDIRECT, step(referral, answers), answers));
        }
        throw problem;
    }

    private RedirectPage search(Referral referral, String need, String text, String place, String after, String fault) {
        Items<Service> found =
                referrals.services(nullIfBlank(need), nullIfBlank(text), null, nullIfBlank(place), null, PAGE, after);
        return new RedirectPage(
                referral, new Search(Option.of(Need.class), text(need), text(text), text(place)), found, fault);
    }

    private Response show(Referral referral, Form form) {
        return show(referral, step(referral, form.answers()), form);
    }

    private Response show(Referral referral, Step step, Form form) {
        return Pages.show(new ActionPage(
                referral, step, form, Action.REDIRECT.button(), warning(referral, chosen(form.answers())), null));
    }

    /** That the new referral keeps a need which the service that was chosen does not help with; empty where it does. */
    private static String warning(Referral referral, Service chosen) {
        if (referral.need() == null || chosen.needs().contains(referral.need())) {
            return "";
        }
        return chosen.name() + " does not list " + Say.need(referral.need())
                + " among what it helps with. The new referral keeps this need.";
    }

    private Service chosen(Answers answers) {
        return directory.service(UUID.fromString(answers.one(SERVICE)));
    }

    /** The questions, under the name of the service that was chosen. */
    private Step step(Referral referral, Answers answers) {
        Service chosen = chosen(answers);
        Step step = ActionQuestions.step(Action.REDIRECT, referral, List.of());
        return step.saying("To " + chosen.name() + ", " + chosen.agency().shown() + ". " + step.lead());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String nullIfBlank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
