package org.clientpathways.frontend.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;
import org.clientpathways.frontend.layout.Status;

/**
 * One step of a route in words.
 *
 * @param clock how long the client waited through the redirects that began here; empty where there were none
 * @param from the name of the service that the client came from; empty where they came from outside
 * @param facts what happened, one sentence each
 */
record Story(Route.RouteStep step, String clock, String from, List<String> facts) {

    private static final String HELD = "held";

    /** All steps, in the order in which they were entered, those of a redirect one after the other. */
    static List<Story> of(Route route) {
        return route.stepsByChain().stream()
                .map(step -> new Story(
                        step,
                        OneClock.from(route, step).map(OneClock::sentence).orElse(""),
                        from(route, step),
                        facts(route, step)))
                .toList();
    }

    /** The words of its status. */
    public String status() {
        return HELD.equals(step.status()) ? "Waiting for the client's agreement" : Status.words(step.status());
    }

    /** The class of its status's tag. */
    public String tag() {
        return HELD.equals(step.status()) ? "govuk-tag--pink" : Status.tag(step.status());
    }

    private static String from(Route route, Route.RouteStep step) {
        return route.steps().stream()
                .filter(one -> one.service().id().toString().equals(step.from()))
                .map(one -> one.service().shown())
                .findFirst()
                .orElse("");
    }

    private static List<String> facts(Route route, Route.RouteStep step) {
        List<String> facts = new ArrayList<>();
        Instant before = null;
        if (step.wasHeld()) {
            facts.add("Redirected to here on " + Days.dayOf(step.enteredAt())
                    + ", before the client had agreed to share with this service");
            before = step.enteredAt();
        }
        for (Route.Mark one : route.milestones()) {
            if (step.id().equals(one.stepId())) {
                facts.add(fact(one, before) + next(route, one));
                before = one.at();
            }
        }
        route.spells().stream()
                .filter(spell -> spell.open() && step.id().equals(spell.stepId()))
                .forEach(spell -> facts.add(RouteRow.kind(spell.kind()) + " until now: " + Days.count(spell.days())));
        return facts;
    }

    private static String fact(Route.Mark one, Instant before) {
        String after = before == null ? "" : after(Days.between(before, one.at()));
        String why = one.reason() == null ? "" : ". Reason: " + Say.reason(one.reason());
        String outcome = one.outcome() == null ? "" : ". Outcome: " + Say.outcome(one.outcome());
        return MarkKind.of(one.what()).words() + " on " + Days.dayOf(one.at()) + after + why + outcome;
    }

    private static String after(long days) {
        return days == 0 ? ", the same day" : ", after " + Days.count(days);
    }

    /** Where a redirect led to, as far as it is shown. */
    private static String next(Route route, Route.Mark one) {
        return MarkKind.of(one.what()) != MarkKind.REDIRECTED
                ? ""
                : route.steps().stream()
                        .filter(step -> one.stepId().equals(step.continues()))
                        .map(step -> ". Redirected to " + step.service().shown())
                        .findFirst()
                        .orElse("");
    }
}
