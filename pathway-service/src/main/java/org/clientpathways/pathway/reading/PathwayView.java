package org.clientpathways.pathway.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.reading.PathwayAnswer.HandoverAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.MilestoneAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.Place;
import org.clientpathways.pathway.reading.PathwayAnswer.SpellAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.StepAnswer;
import org.clientpathways.pathway.route.DerivedEvents;
import org.clientpathways.pathway.route.Handover;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Spell;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.Step;

/** Turns a route into the API's answer: names for services, days counted up to now. */
final class PathwayView {

    private final Map<UUID, NamedService> names;
    private final Instant now;

    PathwayView(Map<UUID, NamedService> names, Instant now) {
        this.names = names;
        this.now = now;
    }

    PathwayAnswer answer(UUID client, Route route, RouteSight sight, List<Category> refused) {
        Set<UUID> whyUntold = route.steps().stream()
                .filter(step -> !sight.tellsWhyWithdrawn(step))
                .map(Step::id)
                .collect(Collectors.toSet());
        return new PathwayAnswer(
                client,
                route.openedAt(),
                route.clockStartedAt(),
                route.steps().isEmpty() ? null : route.isOpen() ? "open" : "closed",
                route.steps().stream().map(this::step).toList(),
                route.handovers().stream().map(PathwayView::handover).toList(),
                route.spells().stream().map(this::spell).toList(),
                route.milestones().stream()
                        .map(one -> MilestoneAnswer.of(
                                one, !one.what().isWithdrawal() || !whyUntold.contains(one.stepId())))
                        .toList(),
                refused);
    }

    private StepAnswer step(Step step) {
        return new StepAnswer(
                step.id(),
                names.getOrDefault(step.serviceId(), NamedService.unnamed(step.serviceId(), step.agency())),
                from(step.from()),
                step.status(),
                step.enteredAt(),
                step.waitingAt(),
                step.startedAt(),
                step.leftAt(),
                step.how(),
                step.continues());
    }

    private static HandoverAnswer handover(Handover handover) {
        return new HandoverAnswer(
                from(handover.from()),
                handover.to(),
                handover.stepId(),
                handover.sentAt(),
                handover.respondedAt(),
                handover.response(),
                handover.startedAt());
    }

    private SpellAnswer spell(Spell spell) {
        return new SpellAnswer(
                spell.stepId(),
                spell.kind(),
                place(spell),
                spell.begun(),
                spell.ended(),
                spell.endedBy(),
                spell.isOpen(),
                spell.days(now));
    }

    private static Place place(Spell spell) {
        return spell.kind() == SpellKind.IN_SERVICE
                ? new Place(null, null, spell.to())
                : new Place(from(spell.from()), spell.to(), null);
    }

    private static String from(UUID service) {
        return service == null ? DerivedEvents.OUTSIDE : service.toString();
    }
}
