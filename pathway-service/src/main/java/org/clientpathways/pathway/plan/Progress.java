package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.route.Fulfilment;
import org.clientpathways.pathway.route.Route;

/**
 * How far a planned step has come.
 *
 * @param openSince since when nothing before it is left to do; none while something is
 * @param fulfilledAt when the client started with the referral that brought it about; none before
 * @param fulfilledBy that referral
 * @param doneOn the day on which it was done, by a referral or by hand; none before
 */
record Progress(Instant openSince, Instant fulfilledAt, UUID fulfilledBy, LocalDate doneOn) {

    /** How far each planned step has come on this route, by its id. */
    static Map<UUID, Progress> of(Plan plan, Collection<PublishedEvent> events, Route route) {
        List<Fulfilment.Wanted> wanted = plan.planned().stream()
                .filter(PlanStep::isForTheRoute)
                .map(step -> new Fulfilment.Wanted(step.id(), step.need(), step.serviceId()))
                .toList();
        Map<UUID, Fulfilment.Started> met =
                Fulfilment.of(wanted, Fulfilment.started(events, route.steps(), plan.from()));
        Map<String, Instant> done = new HashMap<>();
        Map<UUID, Progress> progress = new HashMap<>();
        for (PlanStep step : plan.planned()) {
            Fulfilment.Started by = met.get(step.id());
            Instant opened = opened(step, plan.from(), done);
            if (by != null) {
                done.put(step.key(), by.at());
                LocalDate day = by.at().atZone(Clocks.LONDON).toLocalDate();
                progress.put(step.id(), new Progress(opened, by.at(), by.referral(), day));
            } else {
                if (step.doneOn() != null) {
                    done.put(
                            step.key(),
                            step.doneOn().atStartOfDay(Clocks.LONDON).toInstant());
                }
                progress.put(step.id(), new Progress(opened, null, null, step.doneOn()));
            }
        }
        return progress;
    }

    /** Each step stands after those that it opens after, so they were looked at before. */
    private static Instant opened(PlanStep step, Instant from, Map<String, Instant> done) {
        if (!done.keySet().containsAll(step.opensAfter())) {
            return null;
        }
        return step.opensAfter().stream()
                .map(done::get)
                .filter(at -> at.isAfter(from))
                .max(Instant::compareTo)
                .orElse(from);
    }

    /** Where the step stands. */
    PlannedStatus status(Plan plan, PlanStep step, LocalDate today) {
        if (doneOn != null) {
            return PlannedStatus.DONE;
        }
        if (step.isDropped() || plan.endedAt() != null) {
            return PlannedStatus.DROPPED;
        }
        if (openSince == null) {
            return PlannedStatus.NOT_YET_OPEN;
        }
        return step.dueOn().isBefore(today) ? PlannedStatus.OVERDUE : PlannedStatus.DUE;
    }
}
