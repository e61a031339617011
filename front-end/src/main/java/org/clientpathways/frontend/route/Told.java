package org.clientpathways.frontend.route;

import java.util.Arrays;
import java.util.List;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/**
 * A service that the client was told about, in words.
 *
 * @param result what became of it; "not known yet" before
 * @param askOn the day to ask what became of it; empty once that is known
 */
record Told(String service, String on, String result, String askOn) {

    /** All of them, in the order in which the client was told. */
    static List<Told> of(Route route) {
        return route.signposts().stream().map(Told::of).toList();
    }

    private static Told of(Route.Signpost signpost) {
        return new Told(
                signpost.service().shown(),
                Days.dayOf(signpost.givenAt()),
                result(signpost),
                Days.dayOrNone(signpost.followUpOn()));
    }

    /** What became of it, with the day on which that was learned. */
    static String result(Route.Signpost signpost) {
        if (signpost.result() == null) {
            return "Not known yet";
        }
        String why = signpost.obstacle() == null ? "" : ": " + words(SignpostObstacle.class, signpost.obstacle());
        return words(SignpostResult.class, signpost.result()) + why + " (" + Days.dayOf(signpost.followedUpAt()) + ")";
    }

    private static String words(Class<? extends Code> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .map(Code::words)
                .findFirst()
                .orElse(code);
    }
}
