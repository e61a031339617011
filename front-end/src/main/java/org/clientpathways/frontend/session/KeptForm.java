package org.clientpathways.frontend.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.clientpathways.frontend.form.Answers.Given;
import org.clientpathways.frontend.layout.Pages;

/**
 * The page that keeps what was typed when it could not be sent: every field is carried as a hidden input, and one button
 * sends it again.
 */
@CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeptForm(String title, String what, String todo, boolean signIn, String button, String path, List<Given> fields)
        implements TemplateInstance {

    /** For someone whose session has ended. */
    static Response signInAgain(Posted posted) {
        return Pages.show(
                401,
                new KeptForm(
                        "You need to sign in again",
                        "You were signed out because nothing was sent for a while.",
                        "Sign in again in a new tab. Then come back to this page and continue.",
                        true,
                        "Continue",
                        posted.path(),
                        posted.answers().each()));
    }

    /** For a form whose page is from before the browser was closed. */
    static Response pressAgain(Posted posted) {
        return Pages.show(
                400,
                new KeptForm(
                        "Check that you meant to send this",
                        "The page you sent was opened before your browser was last closed.",
                        "If you have just pressed a button in Client Pathways, continue.",
                        false,
                        "Continue",
                        posted.path(),
                        posted.answers().each()));
    }

    /** For a form that a service could not take at the moment. */
    static Response tryAgain(int status, Posted posted) {
        return Pages.show(
                status,
                new KeptForm(
                        "Sorry, this did not work",
                        "A part of Client Pathways is not answering at the moment.",
                        "Wait a minute, then try again. If it still does not work, tell the person who looks after"
                                + " Client Pathways.",
                        false,
                        "Try again",
                        posted.path(),
                        posted.answers().each()));
    }

    /** For a form that is still being worked on, as when a button was pressed twice. */
    static Response stillSaving(Posted posted) {
        return Pages.show(
                409,
                new KeptForm(
                        "This is still being saved",
                        "You may have pressed the button twice. It will be saved only once.",
                        "Wait a few seconds, then continue.",
                        false,
                        "Continue",
                        posted.path(),
                        posted.answers().each()));
    }
}
