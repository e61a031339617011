package org.clientpathways.frontend.override;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.SharingApi;
import org.clientpathways.frontend.api.SharingOverride;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What an agency shared without its clients' agreement, for the governance officer to approve or end. */
@Path("/overrides")
public class OverridePages {

    private static final int PAGE = 25;
    private static final TextQuestion REASON =
            TextQuestion.optional("reason", "Why does it end?").as(TextQuestion.Shape.PARAGRAPHS);
    private static final Step END = Step.of("end", "End this sharing", REASON);

    private final SharingApi sharing;
    private final OverrideRows rows;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    OverridePages(@RestClient SharingApi sharing, OverrideRows rows, Viewer viewer, Posted posted, Clock clock) {
        this.sharing = sharing;
        this.rows = rows;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** The list. */
    @CheckedTemplate(basePath = "override", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(List<OverrideRow> rows, String next) implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param version which version is shown, for {@code If-Match}
     * @param notice what stood in the way of what was just tried; empty where nothing did
     * @param othersMustApprove whether the viewer could approve it, had they not recorded it
     */
    @CheckedTemplate(basePath = "override", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OnePage(
            OverrideRow row,
            TextQuestion reason,
            Form form,
            String version,
            String banner,
            String notice,
            boolean othersMustApprove)
            implements TemplateInstance {}

    @GET
    public Response list(@QueryParam("after") String after) {
        viewer.mustBe(Viewer.GOVERNANCE);
        Items<SharingOverride> page = sharing.overrides(null, PAGE, after);
        return Pages.show(new ListPage(page.items().stream().map(rows::row).toList(), page.next()));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.GOVERNANCE, Viewer.KEY_WORKER);
        return show(200, id, Form.empty(), Banner.words(done), "");
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/approve")
    public Response approve(@PathParam("id") UUID id) {
        return decide(id, "approve", "approved", Map.of());
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/end")
    public Response end(@PathParam("id") UUID id) {
        String reason = posted.answers().text(REASON.field());
        return decide(id, "end", "ended", reason.isEmpty() ? Map.of() : Map.of(REASON.field(), reason));
    }

    private Response decide(UUID id, String action, String done, Map<String, Object> fields) {
        viewer.mustBe(Viewer.GOVERNANCE);
        Answers answers = posted.answers();
        Form form = new Form(answers, END.faults(answers, LocalDate.now(clock)));
        if (form.isFaulty()) {
            return show(200, id, form, "", "");
        }
        try {
            sharing.decide(id, action, answers.one("version"), fields);
            return Pages.goTo("/overrides/" + id + "?done=" + done);
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(200, id, new Form(answers, END.faults(problem.violations())), "", "");
            }
            return show(409, id, Form.of(answers), "", notice(problem));
        }
    }

    private static String notice(ApiProblem problem) {
        return switch (problem.status()) {
            case 403 -> "You recorded this yourself, so another person must approve it.";
            case 409 ->
                problem.is("override-lapsed")
                        ? "Nobody approved this within 72 hours, so it has ended."
                        : "This is no longer possible. Below is how it stands now.";
            case 412 -> "Someone else changed this while you were looking at it. Below is how it stands now.";
            default -> throw problem;
        };
    }

    private Response show(int status, UUID id, Form form, String banner, String notice) {
        RestResponse<SharingOverride> read = sharing.override(id);
        SharingOverride override = read.getEntity();
        return Pages.show(
                status,
                new OnePage(
                        rows.row(override),
                        REASON,
                        form,
                        read.getHeaderString("ETag"),
                        banner,
                        notice,
                        viewer.isGovernance() && override.isToReview() && !override.may("approve")));
    }
}
