package org.clientpathways.frontend.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.SharingApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Takes an agency, or a service, out of everything that a client agreed to. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/stop-sharing")
public class StopSharing {

    private static final String WHO = "who";
    private static final TextQuestion REASON = TextQuestion.optional("reason", "Why does the client want this?")
            .hinted("Only if the client wants to say")
            .as(TextQuestion.Shape.PARAGRAPHS);

    private final ReferralApi referrals;
    private final SharingApi sharing;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    StopSharing(
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

    /** The page that asks with whom, and says what it means. */
    @CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StopSharingPage(UUID client, Step step, boolean nobody, Form form) implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(client, step(client), Form.empty());
    }

    @POST
    public Response stop(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Step step = step(client);
        Answers answers = posted.answers();
        Form form = new Form(answers, step.faults(answers, LocalDate.now(clock)));
        if (form.isFaulty()) {
            return show(client, step, form);
        }
        try {
            List<Agreement> changed =
                    sharing.stopSharing(client, fields(answers)).items();
            return Pages.goTo(AfterStopping.path(
                    client, "stopped", changed.stream().map(Agreement::id).toList()));
        } catch (ApiProblem problem) {
            return show(client, step, new Form(answers, faults(step, problem)));
        }
    }

    private static List<FieldError> faults(Step step, ApiProblem problem) {
        if (problem.is("bad-request")) {
            return step.faults(problem.violations());
        }
        String words =
                switch (problem.name()) {
                    case "nothing-shared" -> "The client shares nothing with them any more. There is nothing to stop";
                    case "shared-with-agency" ->
                        "The client agreed to share with the whole agency of this service. Stop sharing with the agency,"
                                + " or change that agreement";
                    default -> throw problem;
                };
        return List.of(new FieldError(WHO, WHO, words));
    }

    private static Map<String, Object> fields(Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>(Offer.field(answers.text(WHO)));
        if (!answers.text(REASON.field()).isEmpty()) {
            fields.put(REASON.field(), answers.text(REASON.field()));
        }
        return fields;
    }

    private Step step(UUID client) {
        List<Option> options = new Sharers(directory)
                .of(referrals.agreements(client, Items.MOST).items());
        return Step.of(
                "stop",
                "Stop sharing",
                ChoiceQuestion.one(WHO, "Who should see nothing more?", "Select who should see nothing more", options),
                REASON);
    }

    private static Response show(UUID client, Step step, Form form) {
        boolean nobody = ((ChoiceQuestion) step.questions().get(0)).options().isEmpty();
        return Pages.show(new StopSharingPage(client, step, nobody, form));
    }
}
