package org.clientpathways.frontend.referral;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.Optional;

/** What may be done with a referral, as people are offered it. */
enum Action {
    SEND("Send the referral", "Send this referral", "Send the referral"),
    ACCEPT("Accept the referral", "Accept this referral", "Accept the referral"),
    WAITLIST("Put the client on the waiting list", "Put the client on the waiting list", "Put on the waiting list"),
    DECLINE("Decline the referral", "Decline this referral", "Decline the referral"),
    REDIRECT("Redirect the client to another service", "Redirect the client to another service", "Redirect the client"),
    START("Record that the client started", "Record that the client started", "Record the start"),
    END("Record that the help ended", "Record that the help ended", "Record the end"),
    FAIL("Record that it came to nothing", "Record that it came to nothing", "Record that it came to nothing"),
    WITHDRAW("Withdraw the referral", "Withdraw this referral", "Withdraw the referral"),
    CORRECT("Mark as entered in error", "Mark this referral as entered in error", "Mark as entered in error"),
    TAKE_BACK("Take this step back", "Take the last step back", "Take it back");

    private final String words;
    private final String title;
    private final String button;

    Action(String words, String title, String button) {
        this.words = words;
        this.title = title;
        this.button = button;
    }

    /** The action of a code; none where this version does not know it. */
    static Optional<Action> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Its name in addresses and at the service. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The heading of its page. */
    String title() {
        return title;
    }

    /** The words of its button. */
    String button() {
        return button;
    }

    /** The words of the link to it. */
    @TemplateExtension(namespace = "action")
    static String words(String code) {
        return of(code).map(one -> one.words).orElse(code);
    }

    /** Whether this version has a page for it. */
    @TemplateExtension(namespace = "action")
    static boolean known(String code) {
        return of(code).isPresent();
    }

    /** What was done, in a referral's history. */
    @TemplateExtension(namespace = "action")
    static String done(String code) {
        return switch (code) {
            case "keep-as-draft" -> "Draft made";
            case "send" -> "Sent";
            case "accept" -> "Accepted";
            case "waitlist" -> "Put on the waiting list";
            case "decline" -> "Declined";
            case "redirect" -> "Redirected to another service";
            case "start" -> "Started";
            case "end" -> "Ended";
            case "fail" -> "Came to nothing";
            case "withdraw" -> "Withdrawn";
            case "correct" -> "Marked as entered in error";
            case "take-back" -> "Last step taken back";
            default -> code;
        };
    }
}
