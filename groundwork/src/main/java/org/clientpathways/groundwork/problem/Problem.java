package org.clientpathways.groundwork.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong with a request, told as RFC 9457 problem details. Thrown by use cases; answered by {@link
 * ProblemMapper}. Its words say what to do and never hold personal data.
 */
public class Problem extends RuntimeException {

    /** Every problem type begins with this; the name of the problem follows. */
    public static final String TYPE_PREFIX = "https://clientpathways.org/problems/";

    private final int status;
    private final String name;
    private final String title;
    private final Map<String, Object> more = new LinkedHashMap<>();

    /**
     * @param status the HTTP status
     * @param name the last part of the problem type, in kebab-case
     * @param title what kind of problem it is; the same words each time
     * @param detail what to do about this one
     */
    public Problem(int status, String name, String title, String detail) {
        super(detail);
        this.status = status;
        this.name = name;
        this.title = title;
    }

    /** This problem with one more member in its answer. */
    public Problem with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    /** Bad input; each violation names a field and says what to do. */
    public static Problem badRequest(List<Violation> violations) {
        return new Problem(
                        400,
                        "bad-request",
                        "The request needs correcting",
                        "Correct the fields named under violations and send the request again.")
                .with("violations", violations);
    }

    /** Bad input in one field. */
    public static Problem badRequest(String field, String message) {
        return badRequest(List.of(new Violation(field, message)));
    }

    /** Nothing there, or nothing the caller may know of: the two are never told apart. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "Not found", "There is nothing here that you can see.");
    }

    /** The caller lacks the role. */
    public static Problem forbidden() {
        return new Problem(403, "forbidden", "Not allowed", "Your account does not have the role that this needs.");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem type. */
    public String name() {
        return name;
    }

    /** The members of the answer, in order. */
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE_PREFIX + name);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        body.putAll(more);
        return body;
    }

    /** A problem is an answer, not a fault: no stack trace is worth taking. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
