package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stretches between services: after the first stay ended, whenever the client is in no service while a referral is
 * under way or a planned step is due. Each is as long as it can be.
 */
final class BetweenServices {

    private final List<Step> steps;
    private final List<PlannedTime.Window> planned;

    BetweenServices(List<Step> steps, List<PlannedTime.Window> planned) {
        this.steps = steps;
        this.planned = planned;
    }

    List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        Instant begun = null;
        for (Instant turn : turns()) {
            boolean between = isBetween(turn);
            if (between && begun == null) {
                begun = turn;
            } else if (!between && begun != null) {
                spells.add(closed(begun, turn));
                begun = null;
            }
        }
        if (begun != null) {
            spells.add(new Spell(null, SpellKind.BETWEEN_SERVICES, lastLeft(begun), null, begun, null, null));
        }
        return spells;
    }

    private Spell closed(Instant begun, Instant ended) {
        UUID to = steps.stream()
                .filter(step -> ended.equals(step.startedAt()) && step.isStayAt(ended))
                .map(Step::serviceId)
                .findFirst()
                .orElse(null);
        Happening endedBy = to != null ? Happening.STARTED : Happening.REFERRAL_CLOSED;
        return new Spell(null, SpellKind.BETWEEN_SERVICES, lastLeft(begun), to, begun, ended, endedBy);
    }

    private boolean isBetween(Instant instant) {
        return steps.stream().noneMatch(step -> step.isStayAt(instant))
                && (steps.stream().anyMatch(step -> step.isUnderWayAt(instant))
                        || planned.stream().anyMatch(window -> window.holds(instant)));
    }

    private UUID lastLeft(Instant at) {
        return stays().filter(stay -> stay.leftAt() != null && !stay.leftAt().isAfter(at))
                .max(Comparator.comparing(Step::leftAt))
                .map(Step::serviceId)
                .orElseThrow();
    }

    private Stream<Step> stays() {
        return steps.stream().filter(step -> step.startedAt() != null);
    }

    /** Every instant at which something changes, from the end of the first stay. */
    private NavigableSet<Instant> turns() {
        NavigableSet<Instant> turns = new TreeSet<>();
        for (Step step : steps) {
            Stream.of(step.enteredAt(), step.startedAt(), step.leftAt())
                    .filter(instant -> instant != null)
                    .forEach(turns::add);
        }
        planned.stream()
                .flatMap(window -> Stream.of(
                        window.from(), Optional.ofNullable(window.until()).orElse(window.from())))
                .forEach(turns::add);
        return stays().map(Step::leftAt)
                .filter(left -> left != null)
                .min(Comparator.naturalOrder())
                .map(first -> turns.tailSet(first, true))
                .orElseGet(TreeSet::new);
    }
}
