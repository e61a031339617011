package org.clientpathways.frontend.subscriptions;

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
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gives a subscription a new secret; the old one works on for as long as the system needs to take it over. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/rotate")
public class Rotating {

    private static final int MOST_HOURS = 168;
    private static final String USUAL = "24";
    private static final String HOURS = "bothValidForHours";
    private static final String ASKED = "For how many hours should the old secret still work?";
    private static final Step STEP = Step.of(
            "rotate",
            ASKED,
            TextQuestion.required(HOURS, ASKED, "Enter the number of hours")
                    .hinted(
                            "From 0 to 168, which is a week. Enter 0 if somebody has the old secret who should not: it then"
                                    + " stops working now, and your system cannot take events before it has the new one")
                    .as(TextQuestion.Shape.NUMBER));

    private final SubscriptionApi subscriptions;
    private final ShownOnce secrets;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Rotating(@RestClient SubscriptionApi subscriptions, ShownOnce secrets, Viewer viewer, Posted posted, Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        subscriptions.read(id);
        return show(id, Form.of(Answers.none().with(HOURS, USUAL)));
    }

    @POST
    public Response rotate(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Answers answers = posted.answers();
        if (answers.one(Journey.GO).equals(Journey.BACK)) {
            return Pages.goTo("/subscriptions/" + id);
        }
        Form form = new Form(answers, faults(answers));
        if (form.isFaulty()) {
            return show(id, form);
        }
        try {
            Subscription fresh = subscriptions.rotate(id, Map.of(HOURS, Integer.valueOf(answers.text(HOURS))));
            secrets.keep(fresh);
            return Pages.goTo("/subscriptions/" + id + "/secret");
        } catch (ApiProblem problem) {
            return show(id, new Form(answers, STEP.faults(refused(problem))));
        }
    }

    private static Map<String, String> refused(ApiProblem problem) {
        if (problem.is("bad-request")) {
            return problem.violations();
        }
        if (problem.is("too-many-secrets")) {
            return Map.of(
                    HOURS,
                    "Several old secrets still work, and no more can be added. Wait until they stop, or enter 0 to stop"
                            + " them now");
        }
        throw problem;
    }

    private List<FieldError> faults(Answers answers) {
        List<FieldError> faults = STEP.faults(answers, LocalDate.now(clock));
        String typed = answers.text(HOURS);
        boolean isNumber = typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= MOST_HOURS;
        return faults.isEmpty() && !isNumber
                ? STEP.faults(Map.of(HOURS, "Enter a whole number of hours from 0 to 168"))
                : faults;
    }

    private static Response show(UUID id, Form form) {
        return Pages.show(new QuestionPage(
                "/subscriptions/" + id + "/rotate", "Get a new secret", STEP, form, "Get a new secret"));
    }
}
