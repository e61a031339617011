package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.form.TypedTime;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sends again all events since a moment, for a system that lost what it had. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/replay")
public class Replaying {

    private static final String CAPTION = "Send events again";
    private static final String SINCE = "since";
    private static final DateQuestion DAY =
            DateQuestion.required(SINCE, "From which day on?", "Enter the day", When.PAST);
    private static final TextQuestion TIME = TextQuestion.required("time", "From what time on?", "Enter the time")
            .hinted("For example, 2:30pm or 14:30. Choose a time a little before things went wrong")
            .as(TextQuestion.Shape.TIME);
    private static final Journey JOURNEY =
            new Journey(List.of(Step.of("when", "From when on should events be sent again?", DAY, TIME)));

    private final SubscriptionApi subscriptions;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Replaying(@RestClient SubscriptionApi subscriptions, Viewer viewer, Posted posted, Clock clock) {
        this.subscriptions = subscriptions;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** @param events how many are sent again */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReplayedPage(SubscriptionRow row, long events) implements TemplateInstance {}

    @GET
    public Response begin(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        subscriptions.read(id);
        return show(id, JOURNEY.begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID id) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Answers answers = posted.answers();
        boolean toCome = !answers.one(Journey.GO).equals(Journey.BACK)
                && since(answers).filter(clock.instant()::isBefore).isPresent();
        return show(
                id,
                toCome
                        ? JOURNEY.refused(answers, Map.of(SINCE, "The day and the time must be in the past"))
                        : JOURNEY.turn(answers, LocalDate.now(clock)));
    }

    @GET
    @Path("done")
    public Response done(@PathParam("id") UUID id, @QueryParam("events") long events) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        return Pages.show(new ReplayedPage(new SubscriptionRow(subscriptions.read(id)), events));
    }

    private Response show(UUID id, Turn turn) {
        String action = "/subscriptions/" + id + "/replay";
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action, CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action,
                    CAPTION,
                    "All events from then on are sent again, also those that your system has already. They have the same"
                            + " event ids as before, so that it can leave out those that it has.",
                    "",
                    "Send the events again",
                    JOURNEY.steps(),
                    check.answers()));
        }
        return turn instanceof Turn.Finish finish ? replay(id, finish.answers()) : Pages.goTo("/subscriptions/" + id);
    }

    private Response replay(UUID id, Answers answers) {
        try {
            long events = subscriptions
                    .replay(id, Map.of(SINCE, since(answers).orElseThrow().toString()))
                    .events();
            return Pages.goTo("/subscriptions/" + id + "/replay/done?events=" + events);
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(id, JOURNEY.refused(answers, problem.violations()));
            }
            throw problem;
        }
    }

    /** The moment in London; none while the day and the time are not both given. */
    private static Optional<Instant> since(Answers answers) {
        return DAY.date(answers)
                .flatMap(day -> TypedTime.of(answers.text(TIME.field())).map(day::atTime))
                .map(at -> at.atZone(Days.LONDON).toInstant());
    }
}
