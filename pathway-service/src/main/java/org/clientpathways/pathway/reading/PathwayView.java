package org.clientpathways.pathway.reading;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.reading.PathwayAnswer.ChainAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.HandoverAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.MilestoneAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.Place;
import org.clientpathways.pathway.reading.PathwayAnswer.SignpostAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.SignpostStatus;
import org.clientpathways.pathway.reading.PathwayAnswer.SpellAnswer;
import org.clientpathways.pathway.reading.PathwayAnswer.StepAnswer;
import org.clientpathways.pathway.route.Chain;
import org.clientpathways.pathway.route.DerivedEvents;
import org.clientpathways.pathway.route.Handover;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Signpost;
import org.clientpathways.pathway.route.Spell;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.Step;

/** Turns a route into the API's answer: names for services, days counted up to now. */
final class PathwayView {

    private final Map<UUID, NamedService> names;
    private final Beside.Seen beside;
    private final Instant now;

    PathwayView(Map<UUID, NamedService> names, Beside.Seen beside, Instant now) {
        this.names = names;
        this.beside = beside;
        this.now = now;
    }

    PathwayAnswer answer(ShownRoute seen) {
        Route route = seen.route();
        return new PathwayAnswer(
                seen.client(),
                seen.mergedInto(),
                route.openedAt(),
                route.clockStartedAt(),
                route.steps().isEmpty() ? null : route.isOpen() ? "open" : "closed",
                route.chains().stream().map(this::chain).toList(),
                route.steps().stream().map(this::step).toList(),
                route.handovers().stream().map(PathwayView::handover).toList(),
                route.spells().stream().map(this::spell).toList(),
                route.milestones().stream()
                        .map(one -> MilestoneAnswer.of(
                                one,
                                !one.what().isWithdrawal() || !seen.withoutWhy().contains(one.stepId())))
                        .toList(),
                seen.signposts().stream().map(this::signpost).toList(),
                beside.contacts(),
                beside.plan(),
                beside.closing(),
                beside.mayPlan(),
                beside.mayClose(),
                seen.refused());
    }

    private ChainAnswer chain(Chain chain) {
        return new ChainAnswer(
                chain.clockStartedAt(), chain.steps(), chain.startedAt(), chain.closedAt(), chain.days(now));
    }

    private StepAnswer step(Step step) {
        return new StepAnswer(
                step.id(),
                named(step.serviceId(), step.agency()),
                from(step.from()),
                step.status(),
                step.enteredAt(),
                step.sentAt(),
                step.waitingAt(),
                step.startedAt(),
                step.leftAt(),
                step.how(),
                step.continues(),
                beside.mayRecord().contains(step.id()));
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

    private SignpostAnswer signpost(Signpost signpost) {
        return new SignpostAnswer(
                signpost.id(),
                named(signpost.serviceId(), null),
                signpost.need(),
                signpost.isFollowedUp() ? SignpostStatus.FOLLOWED_UP : SignpostStatus.TO_FOLLOW_UP,
                signpost.givenAt(),
                signpost.followUpOn(),
                signpost.result(),
                signpost.obstacle(),
                signpost.followedUpAt());
    }

    private NamedService named(UUID service, String agency) {
        return names.getOrDefault(service, NamedService.unnamed(service, agency));
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
