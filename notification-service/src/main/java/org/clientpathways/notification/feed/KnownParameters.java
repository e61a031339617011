package org.clientpathways.notification.feed;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;

/** What may be asked with: a mistyped {@code after} that was passed over would make a reader lose its place. */
final class KnownParameters {

    /** What looks like a parameter's name is one that was misspelt; anything else is not repeated. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_-]{1,40}");

    private KnownParameters() {}

    /** @throws Problem 400 where there is another in the query */
    static void only(List<String> known, UriInfo asked) {
        List<Violation> violations = asked.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation(
                        NAME.matcher(name).matches() ? name : "",
                        "There is no such parameter, only " + String.join(", ", known)
                                + "; check its spelling or leave it out"))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.badRequest(violations);
        }
    }
}
