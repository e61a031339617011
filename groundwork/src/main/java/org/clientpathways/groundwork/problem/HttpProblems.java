package org.clientpathways.groundwork.problem;

/** The problems that HTTP itself knows: a wrong path, method or media type, a body that is too large. */
public final class HttpProblems {

    private HttpProblems() {}

    /** The problem for this status; one of the others for a status that is not foreseen. */
    public static Problem of(int status) {
        return switch (status) {
            case 401 ->
                new Problem(
                        401,
                        "not-authenticated",
                        "Not signed in",
                        "Send a valid access token in the Authorization header.");
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> new Problem(405, "method-not-allowed", "Not possible here", "Use a method that this path has.");
            case 406 -> new Problem(406, "not-acceptable", "No such format", "Ask for application/json.");
            case 413 -> new Problem(413, "too-large", "Too much at once", "Send a body of at most 1 MB.");
            case 415 ->
                new Problem(415, "unsupported-media-type", "No such format", "Send the body as application/json.");
            default ->
                new Problem(
                        status,
                        "bad-request",
                        "The request needs correcting",
                        "Correct the request and send it again.");
        };
    }
}
