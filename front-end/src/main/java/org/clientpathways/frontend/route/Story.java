package org.clientpathways.frontend.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;

/**
 * One step of a route in words.
 *
 * @param from the name of the service that the client came from; empty where they came from outside
 * @param facts what happened, one sentence each
 */
record Story(Route.RouteStep step, String from, List<String> facts) {

    /** All steps, in the order in which they were entered. */
    static List<Story> of(Route route) {
        return route.steps().stream()
                .sorted(Comparator.comparing(Route.RouteStep::enteredAt))
                .map(step -> new Story(step, from(route, step), facts(route, step)))
                .toList();
    }

    private static String from(Route route, Route.RouteStep step) {
        return route.steps().stream()
                .filter(one -> one.service().id().toString().equals(step.from()))
                .map(one -> one.service().name())
                .findFirst()
                .orElse("");
    }

    private static List<String> facts(Route route, Route.RouteStep step) {
        List<String> facts = new ArrayList<>();
        Instant before = null;
        for (Route.Mark one : route.milestones()) {
            if (step.id().equals(one.stepId())) {
                facts.add(fact(one, before));
                before = one.at();
            }
        }
        route.spells().stream()
                .filter(spell -> spell.open() && step.id().equals(spell.stepId()))
                .forEach(spell -> facts.add(RouteRow.kind(spell.kind()) + " until now: " + Days.count(spell.days())));
        return facts;
    }

    private static String fact(Route.Mark one, Instant before) {
        String after = before == null ? "" : ", after " + Days.count(Days.between(before, one.at()));
        String why = one.reason() == null ? "" : ". Reason: " + Say.reason(one.reason());
        String outcome = one.outcome() == null ? "" : ". Outcome: " + Say.outcome(one.outcome());
        return MarkKind.of(one.what()).words() + " on " + Days.dayOf(one.at()) + after + why + outcome;
    }
}
