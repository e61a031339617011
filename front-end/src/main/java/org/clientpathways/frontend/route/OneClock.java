package org.clientpathways.frontend.route;

import java.util.List;
import java.util.Optional;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** What the client waited through redirects, from the first referral to the start, in words. */
final class OneClock {

    private final Route route;
    private final Route.Chain chain;

    private OneClock(Route route, Route.Chain chain) {
        this.route = route;
        this.chain = chain;
    }

    /** Those of a route; a referral that nobody redirected has none of its own. */
    static List<OneClock> of(Route route) {
        return route.chains().stream()
                .filter(Route.Chain::isRedirected)
                .map(chain -> new OneClock(route, chain))
                .toList();
    }

    /** The clock that begins at this step; empty where the step is on none, or not the first on it. */
    static Optional<OneClock> from(Route route, Route.RouteStep step) {
        return of(route).stream()
                .filter(clock -> clock.chain.steps().get(0).equals(step.id()))
                .findFirst();
    }

    Route.Chain chain() {
        return chain;
    }

    /** The services, one after the other. */
    String hops() {
        return String.join(
                ", then ",
                chain.steps().stream()
                        .flatMap(id -> route.step(id).stream())
                        .map(step -> step.service().shown())
                        .toList());
    }

    /** How long it was, in a sentence. */
    String sentence() {
        String until = chain.startedAt() != null
                ? ", until the client started"
                : chain.closedAt() != null ? ", and the client did not start" : " up to now";
        return "One wait at " + chain.steps().size() + " services: " + hops() + ". The clock began on "
                + Days.dayOf(chain.clockStartedAt()) + " and no redirect stopped it: " + Days.count(chain.days())
                + until + ".";
    }
}
