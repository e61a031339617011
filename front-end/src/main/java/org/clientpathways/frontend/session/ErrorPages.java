package org.clientpathways.frontend.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.frontend.layout.Pages;

/** What is shown when there is no page to show. */
final class ErrorPages {

    private ErrorPages() {}

    /** A page that says what went wrong and what to do. */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(String title, String what, String todo, boolean signIn) implements TemplateInstance {}

    /** Says that nothing new goes to a record that was merged, and leads to the one that goes on. */
    @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MergedPage(UUID survivor) implements TemplateInstance {}

    static Response merged(UUID survivor) {
        return Pages.show(409, new MergedPage(survivor));
    }

    static Response notFound() {
        return Pages.show(
                404,
                new ErrorPage(
                        "Page not found",
                        "There is nothing here that you can see.",
                        "If you typed the address, check that it is right. You see only clients and referrals that"
                                + " your agency works with.",
                        false));
    }

    static Response forbidden() {
        return Pages.show(
                403,
                new ErrorPage(
                        "You cannot do this",
                        "Your account does not let you do this.",
                        "If you think it should, ask the person who looks after accounts at your agency.",
                        false));
    }

    static Response noSingleAgency() {
        return Pages.show(
                403,
                new ErrorPage(
                        "Your account is not set up yet",
                        "Your account must belong to exactly one agency.",
                        "Ask the person who looks after accounts at your agency.",
                        false));
    }

    static Response signInAgain() {
        return Pages.show(
                401,
                new ErrorPage("You need to sign in again", "You have been signed out.", "Sign in to go on.", true));
    }

    static Response unavailable(int status) {
        return Pages.show(
                status,
                new ErrorPage(
                        "Sorry, this page cannot be shown",
                        "A part of Client Pathways is not answering at the moment.",
                        "Wait a minute, then load this page again. Nothing that you saved before is lost.",
                        false));
    }

    static Response fault() {
        return Pages.show(
                500,
                new ErrorPage(
                        "Sorry, there is a problem",
                        "Something went wrong in Client Pathways.",
                        "Try again later. If it still does not work, tell the person who looks after Client Pathways.",
                        false));
    }

    static Response tooMuch() {
        return Pages.show(
                413,
                new ErrorPage(
                        "This is too much text",
                        "What you sent is larger than Client Pathways can take.",
                        "Go back in your browser and make it shorter: each answer can have up to 10,000 characters.",
                        false));
    }

    static Response badRequest() {
        return Pages.show(
                400,
                new ErrorPage(
                        "This could not be understood",
                        "The address or the form is not as it should be.",
                        "Start again from the first page.",
                        false));
    }
}
