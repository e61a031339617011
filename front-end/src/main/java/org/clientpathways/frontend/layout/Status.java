package org.clientpathways.frontend.layout;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;

/** How the status of a referral is shown: its words, and the colour of its tag beside them. */
public enum Status {
    DRAFT("draft", "Draft, not sent", "govuk-tag--grey"),
    SENT("sent", "Waiting for an answer", "govuk-tag--yellow"),
    ACCEPTED("accepted", "Accepted", "govuk-tag--turquoise"),
    WAITING("waiting", "On the waiting list", "govuk-tag--light-blue"),
    DECLINED("declined", "Declined", "govuk-tag--red"),
    REDIRECTED("redirected", "Redirected", "govuk-tag--purple"),
    STARTED("started", "Started", "govuk-tag--green"),
    ENDED("ended", "Ended", "govuk-tag--grey"),
    FAILED("failed", "Came to nothing", "govuk-tag--orange"),
    WITHDRAWN("withdrawn", "Withdrawn", "govuk-tag--grey"),
    ENTERED_IN_ERROR("entered-in-error", "Entered in error", "govuk-tag--grey");

    private final String code;
    private final String words;
    private final String tag;

    Status(String code, String words, String tag) {
        this.code = code;
        this.words = words;
        this.tag = tag;
    }

    /** The code that the services use. */
    public String code() {
        return code;
    }

    /** The words that people read. */
    public String words() {
        return words;
    }

    /** The words of a code; a code that this version does not know is shown as it is. */
    @TemplateExtension(namespace = "status")
    public static String words(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .map(Status::words)
                .findFirst()
                .orElse(code);
    }

    /** The class of a code's tag. */
    @TemplateExtension(namespace = "status")
    public static String tag(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .map(one -> one.tag)
                .findFirst()
                .orElse("");
    }
}
