package org.clientpathways.frontend.layout;

import java.util.Arrays;

/** What a page says at its top about what was just done. */
public enum Banner {
    REGISTERED("The client is registered."),
    CHANGED("The change is saved."),
    AGREED("The agreement is recorded."),
    WITHDRAWN("The agreement is taken back. From now on nothing more is shared under it."),
    STOPPED("The client no longer shares with them. They can see nothing more from now on."),
    OVERRIDDEN(
            "The sharing without agreement is recorded. It holds now, and ends after 72 hours unless another person approves"
                    + " it."),
    APPROVED("The sharing without agreement is approved."),
    ENDED("The sharing without agreement has ended."),
    DRAFTED("The referral is saved as a draft. It is not sent yet."),
    SEND("The referral is sent."),
    ACCEPT("The referral is accepted."),
    WAITLIST("The client is on the waiting list."),
    DECLINE("The referral is declined. The agency that sent it can see why."),
    START("The start is recorded."),
    END("The end is recorded."),
    FAIL("It is recorded that the referral came to nothing."),
    WITHDRAW("The referral is withdrawn."),
    CORRECT("The referral is marked as entered in error."),
    DEALT("It is marked as dealt with.");

    private final String words;

    Banner(String words) {
        this.words = words;
    }

    /** The words for what an address names; empty where it names nothing that was done. */
    public static String words(String done) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(done))
                .map(one -> one.words)
                .findFirst()
                .orElse("");
    }
}
