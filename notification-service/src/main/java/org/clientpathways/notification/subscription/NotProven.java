package org.clientpathways.notification.subscription;

import org.clientpathways.groundwork.problem.Problem;

/** The endpoint has not proven that it is the agency's. */
public final class NotProven {

    private static final String NAME = "not-proven";
    private static final String TITLE = "The endpoint is not proven";

    private NotProven() {}

    /** 409: it has to be verified before this. */
    public static Problem yet() {
        return new Problem(
                409,
                NAME,
                TITLE,
                "Nothing is sent to this address until it is proven to be yours: POST to the subscription's verify first.");
    }

    /** 409: what was proven is not where it sends to any more. */
    static Problem movedMeanwhile() {
        return new Problem(409, NAME, TITLE, "The address was changed while it was asked for its proof: verify again.");
    }

    /**
     * 422: it was asked, and this came.
     *
     * @param came a sentence
     * @param advice what to do about it, a sentence
     */
    public static Problem as(String came, String advice) {
        return new Problem(422, NAME, TITLE, came + " " + advice + " Then verify again.");
    }
}
