package org.clientpathways.frontend.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.AlertPreferences;
import org.clientpathways.frontend.api.NotificationApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How a key worker wants to be told of what needs them. */
@Path("/alerts/preferences")
public class PreferencePages {

    private static final ChoiceQuestion PAGE = ChoiceQuestion.one(
            "page",
            "What should the start page tell you?",
            "Choose what the start page should tell you",
            List.of(
                    Option.of("at-once", "Everything, as soon as it comes"),
                    Option.of("daily", "Once a day, what had come by 7 in the morning"),
                    Option.of("none", "Nothing: I look under What needs you myself")));
    private static final ChoiceQuestion MAIL = ChoiceQuestion.one(
                    "mail",
                    "When should you get a mail?",
                    "Choose when you should get a mail",
                    List.of(
                            Option.of("at-once", "As soon as something comes"),
                            Option.of("daily", "Once a day, at 7 in the morning, if something came"),
                            Option.of("none", "Never")))
            .hinted("A mail says what happened and what to do, and never about whom.");
    private static final Step BOTH = Step.of("told", "How you are told", PAGE, MAIL);

    private final NotificationApi notifications;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    PreferencePages(@RestClient NotificationApi notifications, Viewer viewer, Posted posted, Clock clock) {
        this.notifications = notifications;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** The two questions, and whether mails can be sent. */
    @CheckedTemplate(basePath = "alerts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreferencesPage(
            ChoiceQuestion page, ChoiceQuestion mail, Form form, AlertPreferences preferences, String done)
            implements TemplateInstance {}

    @GET
    public Response show(@QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        AlertPreferences present = notifications.preferences();
        Answers answers = Answers.of(Map.of(
                PAGE.field(), List.of(present.page()),
                MAIL.field(), List.of(present.mail())));
        return show(Form.of(answers), present, Banner.words(done));
    }

    @POST
    public Response change() {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        Form form = new Form(answers, BOTH.faults(answers, LocalDate.now(clock)));
        if (form.isFaulty()) {
            return show(form, notifications.preferences(), "");
        }
        notifications.prefer(Map.of(
                PAGE.field(), answers.text(PAGE.field()),
                MAIL.field(), answers.text(MAIL.field())));
        return Pages.goTo("/alerts/preferences?done=changed");
    }

    private static Response show(Form form, AlertPreferences preferences, String done) {
        return Pages.show(new PreferencesPage(PAGE, MAIL, form, preferences, done));
    }
}
