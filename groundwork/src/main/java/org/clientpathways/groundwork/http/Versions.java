package org.clientpathways.groundwork.http;

import org.clientpathways.groundwork.problem.Problem;

/** A row's version as an entity tag, and the check that a change was made to what the caller saw (RFC 9110, 13.1.1). */
public final class Versions {

    private Versions() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks {@code If-Match} against the version that stands.
     *
     * @throws Problem 428 without the header, 412 when something changed in between
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null) {
            throw new Problem(
                    428,
                    "precondition-required",
                    "If-Match is needed",
                    "Read it first, then send its ETag in If-Match, so that no one else's change is overwritten.");
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(tag(version))) {
            throw new Problem(
                    412,
                    "stale",
                    "It has changed since you read it",
                    "Read it again and see whether your change still fits.");
        }
    }
}
