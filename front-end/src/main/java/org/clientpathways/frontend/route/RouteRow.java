package org.clientpathways.frontend.route;

import java.util.Comparator;
import java.util.List;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** A stretch of time as a row of the table below the picture. */
record RouteRow(String what, String where, String from, String until, long days) {

    /** All stretches, in the order in which they began. */
    static List<RouteRow> of(Route route) {
        return route.spells().stream()
                .sorted(Comparator.comparing(Route.Spell::begin))
                .map(spell -> new RouteRow(
                        kind(spell.kind()),
                        where(route, spell),
                        Days.dayOf(spell.begin()),
                        spell.end() == null ? "still going on" : Days.dayOf(spell.end()),
                        spell.days()))
                .toList();
    }

    /** The words of a kind of time. */
    static String kind(String code) {
        return switch (code) {
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
                .map(step -> step.service().name())
                .findFirst()
                .orElse("Between services");
    }
}
