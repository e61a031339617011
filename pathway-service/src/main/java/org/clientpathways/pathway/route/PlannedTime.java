package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * When a planned step was due: from when it was planned and nothing before it was left to do, until a referral brought it
 * about, it was planned away, or the pathway was closed.
 */
final class PlannedTime {

    /** A stretch of it; {@code until} is none while it goes on. */
    record Window(Instant from, Instant until) {

        boolean holds(Instant instant) {
            return !from.isAfter(instant) && (until == null || until.isAfter(instant));
        }
    }

    private final Map<UUID, PlannedStep> steps = new LinkedHashMap<>();
    private final Map<UUID, Instant> planned = new LinkedHashMap<>();
    private final Map<UUID, Instant> gone = new LinkedHashMap<>();
    private final List<Window> past = new ArrayList<>();
    private Map<UUID, Fulfilment.Started> met = Map.of();

    private PlannedTime() {}

    /** All such stretches of a client's plans. */
    static List<Window> of(Collection<PublishedEvent> events, List<Step> steps) {
        Map<UUID, List<PublishedEvent>> plans = events.stream()
                .filter(event -> event.data() instanceof PlanSet)
                .sorted(PublishedEvent.AS_HAPPENED)
                .collect(Collectors.groupingBy(
                        event -> ((PlanSet) event.data()).planId(), LinkedHashMap::new, Collectors.toList()));
        List<Window> windows = new ArrayList<>();
        for (List<PublishedEvent> plan : plans.values()) {
            Instant from = plan.get(0).occurredAt();
            PlannedTime time = new PlannedTime();
            plan.forEach(time::take);
            time.met = Fulfilment.of(time.wanted(), Fulfilment.started(events, steps, from));
            windows.addAll(time.windows(closed(events, given(plan))));
        }
        return windows;
    }

    /** A plan may take effect on a day before it was given; what was closed until then it begins anew. */
    private static Instant given(List<PublishedEvent> plan) {
        return plan.stream()
                .map(event -> ((PlanSet) event.data()).recordedAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant closed(Collection<PublishedEvent> events, Instant from) {
        return events.stream()
                .filter(event -> event.data() instanceof PathwayClosed)
                .map(PublishedEvent::occurredAt)
                .filter(at -> !at.isBefore(from))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void take(PublishedEvent event) {
        PlanSet set = (PlanSet) event.data();
        Map<UUID, PlannedStep> now =
                set.steps().stream().collect(Collectors.toMap(PlannedStep::stepId, step -> step, (one, same) -> one));
        steps.keySet().stream()
                .filter(step -> !now.containsKey(step))
                .forEach(step -> gone.putIfAbsent(step, event.occurredAt()));
        for (PlannedStep step : set.steps()) {
            comeBack(step.stepId());
            steps.put(step.stepId(), step);
            planned.putIfAbsent(step.stepId(), event.occurredAt());
        }
    }

    /** A step that was planned away and is planned again was due before that too, unless others came before it then. */
    private void comeBack(UUID step) {
        Instant until = gone.remove(step);
        if (until != null) {
            Instant from = planned.remove(step);
            if (steps.get(step).opensAfter().isEmpty()) {
                past.add(new Window(from, until));
            }
        }
    }

    private List<Fulfilment.Wanted> wanted() {
        return steps.values().stream()
                .filter(step -> !gone.containsKey(step.stepId()))
                .map(step -> new Fulfilment.Wanted(step.stepId(), step.need(), step.serviceId()))
                .toList();
    }

    private List<Window> windows(Instant closed) {
        List<Window> windows = new ArrayList<>(past);
        for (PlannedStep step : steps.values()) {
            Instant from = opened(step);
            Instant until = earlier(over(step.stepId()), closed);
            if (from != null && (until == null || from.isBefore(until))) {
                windows.add(new Window(from, until));
            }
        }
        return windows;
    }

    /** When nothing before the step was left to do; none while something is. */
    private Instant opened(PlannedStep step) {
        Instant opened = planned.get(step.stepId());
        for (UUID before : step.opensAfter()) {
            if (steps.containsKey(before)) {
                Instant over = over(before);
                if (over == null) {
                    return null;
                }
                opened = over.isAfter(opened) ? over : opened;
            }
        }
        return opened;
    }

    private Instant over(UUID step) {
        return met.containsKey(step) ? met.get(step).at() : gone.get(step);
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
