package org.clientpathways.frontend.handover;

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
import org.clientpathways.frontend.api.Handover;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.Items;
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

/** The clients offered to the viewer's agency and by it, to be accepted, returned or cancelled. */
@Path("/handovers")
public class HandoverPages {

    private static final int PAGE = 25;
    private static final TextQuestion REASON = TextQuestion.required(
                    "reason", "Why do you return the client?", "Enter why you return the client")
            .hinted("The agency that offered the client can read this")
            .as(TextQuestion.Shape.PARAGRAPHS);
    private static final Step RETURN = Step.of("return", "Return the client", REASON);

    private final HandoverApi handovers;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    HandoverPages(@RestClient HandoverApi handovers, Viewer viewer, Posted posted, Clock clock) {
        this.handovers = handovers;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /**
     * One of the two lists.
     *
     * @param received whether it is of those offered to the viewer
     */
    @CheckedTemplate(basePath = "handover", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(boolean received, List<Handover> handovers, String next) implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param version which version is shown, for {@code If-Match}
     * @param notice what stood in the way of what was just tried; empty where nothing did
     */
    @CheckedTemplate(basePath = "handover", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OnePage(Handover one, TextQuestion reason, Form form, String version, String banner, String notice)
            implements TemplateInstance {}

    @GET
    public Response received(@QueryParam("after") String after) {
        return list("received", after);
    }

    @GET
    @Path("sent")
    public Response sent(@QueryParam("after") String after) {
        return list("sent", after);
    }

    private Response list(String direction, String after) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Items<Handover> page = handovers.handovers(direction, null, PAGE, after);
        return Pages.show(new ListPage(direction.equals("received"), page.items(), page.next()));
    }

    @GET
    @Path("{id:[0-9a-fA-F-]{36}}")
    public Response one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(200, id, Form.empty(), Banner.words(done), "");
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/accept")
    public Response accept(@PathParam("id") UUID id) {
        return answer(id, "accept", Map.of());
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        return answer(id, "cancel", Map.of());
    }

    @POST
    @Path("{id:[0-9a-fA-F-]{36}}/return")
    public Response giveBack(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        Form form = new Form(answers, RETURN.faults(answers, LocalDate.now(clock)));
        return form.isFaulty()
                ? show(200, id, form, "", "")
                : answer(id, "return", Map.of(REASON.field(), answers.text(REASON.field())));
    }

    private Response answer(UUID id, String action, Map<String, Object> fields) {
        viewer.mustBe(Viewer.KEY_WORKER);
        try {
            Handover done = handovers.answer(id, action, posted.answers().one("version"), fields);
            return switch (action) {
                case "accept" -> Pages.goTo("/clients/" + done.client().id() + "?done=taken-over");
                case "return" -> Pages.goTo("/handovers/" + id + "?done=returned");
                default -> Pages.goTo("/handovers/" + id + "?done=cancelled");
            };
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(200, id, new Form(posted.answers(), RETURN.faults(problem.violations())), "", "");
            }
            return show(409, id, Form.of(posted.answers()), "", notice(problem));
        }
    }

    private static String notice(ApiProblem problem) {
        return switch (problem.name()) {
            case "agreement-missing" ->
                "The client no longer agrees that your agency sees who they are and how to reach them, so you cannot accept"
                        + " them. Return the client, or ask the agency that offered them to speak with the client.";
            case "worker-left" ->
                "Your agency recorded that you left, so you cannot be given clients. Ask your manager.";
            case "status-conflict", "stale" ->
                "Someone else changed this while you were looking at it. Below is how it stands now.";
            case "forbidden" -> "This offer is for somebody else, who alone can answer it.";
            default -> throw problem;
        };
    }

    private Response show(int status, UUID id, Form form, String banner, String notice) {
        RestResponse<Handover> read = handovers.handover(id);
        return Pages.show(
                status, new OnePage(read.getEntity(), REASON, form, read.getHeaderString("ETag"), banner, notice));
    }
}
