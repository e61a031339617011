package org.clientpathways.frontend.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientpathways.frontend.api.Route;

/** What may happen on a route, with the letter that marks it in the picture. */
enum MarkKind {
    SENT("S", "Sent"),
    ACCEPTED("A", "Accepted"),
    WAITLISTED("W", "Put on the waiting list"),
    DECLINED("D", "Declined"),
    REDIRECTED("R", "Redirected to another service"),
    STARTED("B", "Began"),
    ENDED("E", "Ended"),
    FAILED("N", "Came to nothing"),
    WITHDRAWN_BY_CLIENT("C", "Withdrawn by the client's decision"),
    WITHDRAWN_BY_AGENCY("G", "Withdrawn by an agency's decision"),
    TOLD("T", "Told about a service"),
    LEARNED("F", "Followed up"),
    SOMETHING("?", "Something else happened");

    private final String letter;
    private final String words;

    MarkKind(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    public String letter() {
        return letter;
    }

    public String words() {
        return words;
    }

    /** The kind of a code. */
    static MarkKind of(String code) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElse(SOMETHING);
    }

    /** The kinds that occur, in their order. */
    static List<MarkKind> among(Route route) {
        return Arrays.stream(values())
                .filter(kind -> switch (kind) {
                    case TOLD -> !route.signposts().isEmpty();
                    case LEARNED -> route.signposts().stream().anyMatch(one -> one.followedUpAt() != null);
                    default -> route.milestones().stream().anyMatch(one -> of(one.what()) == kind);
                })
                .toList();
    }
}
