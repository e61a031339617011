package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.disclosure.RouteSight;

/** Which days a plan may name: none so far away that they can only be typing mistakes. */
final class PlanDates {

    private static final Period FARTHEST_START = Period.ofYears(1);
    private static final Period LONGEST = Period.ofYears(6);

    private PlanDates() {}

    /** @throws Problem 400 for a first day more than a year from now */
    static void checkStart(LocalDate startsOn, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Clocks.LONDON);
        if (startsOn.isBefore(today.minus(FARTHEST_START)) || startsOn.isAfter(today.plus(FARTHEST_START))) {
            throw Problem.badRequest("startsOn", "Give a day within a year from today");
        }
    }

    /**
     * A plan is not for the time in which the pathway was closed.
     *
     * @param events what is known of the client
     * @throws Problem 400 for a first day before that on which the pathway was closed last, as far as the reader may know
     */
    static void checkStart(LocalDate startsOn, Collection<PublishedEvent> events, RouteSight sight) {
        boolean tooEarly = events.stream()
                .filter(event -> event.data() instanceof PathwayClosed closed && sight.showsWorkOf(closed.agency()))
                .anyMatch(event -> startsOn.isBefore(LocalDate.ofInstant(event.occurredAt(), Clocks.LONDON)));
        if (tooEarly) {
            throw Problem.badRequest("startsOn", "Give the day on which the pathway was last closed, or a later one");
        }
    }

    /** @throws Problem 400 for a step due before the plan begins or years after, or done in the future */
    static void check(List<PlanStepRequest> steps, LocalDate startsOn, LocalDate today) {
        for (int i = 0; i < steps.size(); i++) {
            PlanStepRequest step = steps.get(i);
            if (step.dueOn().isBefore(startsOn) || step.dueOn().isAfter(startsOn.plus(LONGEST))) {
                throw Problem.badRequest(
                        "steps[" + i + "].dueOn",
                        "Give a day on which the plan has begun, and within six years of that");
            }
            if (step.doneOn() != null
                    && (step.doneOn().isAfter(today) || step.doneOn().isBefore(startsOn))) {
                throw Problem.badRequest(
                        "steps[" + i + "].doneOn", "Give a day on which the plan had begun, not in the future");
            }
        }
    }
}
