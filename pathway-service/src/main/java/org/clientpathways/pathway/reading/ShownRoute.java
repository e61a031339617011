package org.clientpathways.pathway.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.route.KeyWorker;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Signpost;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.sight.SeenRoute;

/**
 * What a caller is shown of a client's route.
 *
 * @param withoutWhy the referrals of which it is not told why they were withdrawn
 * @param refused what is withheld
 */
record ShownRoute(
        UUID client,
        UUID mergedInto,
        Route route,
        List<Signpost> signposts,
        Set<UUID> withoutWhy,
        List<Category> refused) {

    static ShownRoute of(SeenRoute seen) {
        KeyWorker keyWorker = KeyWorker.of(seen.events().stream()
                .filter(event -> event.key().equals(seen.client().toString()))
                .toList());
        return new ShownRoute(
                seen.client(),
                seen.mergedInto(),
                seen.route(),
                Signpost.of(seen.events()).stream()
                        .filter(signpost -> isTold(seen.caller(), signpost, keyWorker))
                        .toList(),
                seen.sights().withoutWhy(seen.events()),
                seen.sights().whole() ? List.of() : List.of(Category.ROUTE));
    }

    /** Nothing was disclosed to the service: a signpost is for the agency that gave it, and for the client's key worker. */
    private static boolean isTold(Caller caller, Signpost signpost, KeyWorker keyWorker) {
        return caller.has(Roles.KEY_WORKER)
                && (signpost.agency().equals(caller.agency()) || caller.agency().equals(keyWorker.agency()));
    }

    /** The services that are to be named. */
    Set<UUID> services() {
        return Stream.concat(
                        route.steps().stream().map(Step::serviceId),
                        signposts.stream().map(Signpost::serviceId))
                .collect(Collectors.toSet());
    }
}
