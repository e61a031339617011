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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes an agreement back for a client, after saying what that means. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/agreements/{agreement:[0-9a-fA-F-]{36}}/withdraw")
public class Withdrawing {

    private static final TextQuestion REASON = TextQuestion.optional("reason", "Why does the client take it back?")
            .hinted("Only if the client wants to say")
            .as(TextQuestion.Shape.PARAGRAPHS);
    private static final Step STEP = Step.of("withdraw", "Take this agreement back", REASON);

    private final ReferralApi referrals;
    private final AgreementRows rows;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Withdrawing(@RestClient ReferralApi referrals, AgreementRows rows, Viewer viewer, Posted posted, Clock clock) {
        this.referrals = referrals;
        this.rows = rows;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /**
     * The page that says what taking it back means, and asks.
     *
     * @param version which version of the agreement is shown, for {@code If-Match}
     */
    @CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WithdrawPage(UUID client, AgreementRow row, String status, TextQuestion reason, Form form, String version)
            implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID client, @PathParam("agreement") UUID agreement) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(client, agreement, Form.empty());
    }

    @POST
    public Response withdraw(@PathParam("id") UUID client, @PathParam("agreement") UUID agreement) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        Form form = new Form(answers, STEP.faults(answers, LocalDate.now(clock)));
        if (form.isFaulty()) {
            return show(client, agreement, form);
        }
        String reason = answers.text("reason");
        try {
            referrals.withdraw(
                    agreement, answers.one("version"), reason.isEmpty() ? Map.of() : Map.of("reason", reason));
            return Pages.goTo(AfterStopping.path(client, "withdrawn", List.of(agreement)));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, agreement, new Form(answers, STEP.faults(problem.violations())));
            }
            if (problem.status() == 409 || problem.status() == 412) {
                return show(client, agreement, Form.of(answers));
            }
            throw problem;
        }
    }

    private Response show(UUID client, UUID id, Form form) {
        RestResponse<Agreement> read = rows.read(client, id);
        AgreementRow row = rows.row(read.getEntity());
        return Pages.show(new WithdrawPage(
                client, row, row.status(LocalDate.now(clock)), REASON, form, read.getHeaderString("ETag")));
    }
}
