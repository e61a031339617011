package org.clientpathways.frontend.route;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** A stretch of time as a row of the table below the picture. */
record RouteRow(String what, String where, String from, String until, long days) {

    /** The waits on one clock through redirects, then all stretches in the order in which they began. */
    static List<RouteRow> of(Route route) {
        return Stream.concat(
                        OneClock.of(route).stream().map(RouteRow::whole),
                        route.spells().stream()
                                .sorted(Comparator.comparing(Route.Spell::begin))
                                .map(spell -> stretch(route, spell)))
                .toList();
    }

    private static RouteRow whole(OneClock clock) {
        Route.Chain chain = clock.chain();
        return new RouteRow(
                "The whole wait, on one clock",
                clock.hops(),
                Days.dayOf(chain.clockStartedAt()),
                until(chain.stoppedAt()),
                chain.days());
    }

    private static RouteRow stretch(Route route, Route.Spell spell) {
        return new RouteRow(
                kind(spell.kind()), where(route, spell), Days.dayOf(spell.begin()), until(spell.end()), spell.days());
    }

    private static String until(Instant end) {
        return end == null ? "still going on" : Days.dayOf(end);
    }

    /** The words of a kind of time. */
    static String kind(String code) {
        return switch (code) {
            case "held-for-agreement" -> "Waiting for the client's agreement";
            case "awaiting-response" -> "Waiting for an answer";
            case "waiting-to-start" -> "Waiting to start";
            case "in-service" -> "In the service";
            case "between-services" -> "In no service";
            default -> code;
        };
    }

    private static String where(Route route, Route.Spell spell) {
        return route.steps().stream()
                .filter(step -> step.id().equals(spell.stepId()))
                .map(step -> step.service().shown())
                .findFirst()
                .orElse("Between services");
    }
}
