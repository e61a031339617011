package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.ReferralCorrected;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * A client's route into, through, between and out of services.
 *
 * @param steps the referrals, in the order they came to stand on the route
 * @param spells how the time was spent, in the order the spells began
 * @param milestones what happened, in its order
 */
public record Route(List<Step> steps, List<Spell> spells, List<Milestone> milestones) {

    /**
     * The route that these events make, in whatever order they arrived and however often: as they happened, and as if
     * what was taken back or entered in error had not been.
     */
    public static Route of(Collection<PublishedEvent> events) {
        return of(events, referral -> true);
    }

    /** The route as somebody knows it who may know of some referrals only: as if there were no others. */
    public static Route of(Collection<PublishedEvent> events, Predicate<ReferralEvent> known) {
        Set<UUID> takenBack = ids(events, ReferralTakenBack.class, ReferralTakenBack::takenBack);
        List<PublishedEvent> counted = distinct(events)
                .filter(event -> !takenBack.contains(event.id()))
                .toList();
        Set<UUID> inError = ids(counted, ReferralCorrected.class, ReferralCorrected::referralId);
        RouteWalk walk = new RouteWalk(referral -> known.test(referral) && !inError.contains(referral.referralId()));
        counted.forEach(walk::take);
        List<Step> steps = walk.steps();
        return new Route(steps, spells(steps, PlannedTime.of(counted, steps)), walk.milestones());
    }

    private static <T> Set<UUID> ids(Collection<PublishedEvent> events, Class<T> told, Function<T, UUID> id) {
        return events.stream()
                .map(PublishedEvent::data)
                .filter(told::isInstance)
                .map(told::cast)
                .map(id)
                .collect(Collectors.toSet());
    }

    private static Stream<PublishedEvent> distinct(Collection<PublishedEvent> events) {
        return events.stream()
                .collect(Collectors.toCollection(() -> new TreeSet<>(PublishedEvent.AS_HAPPENED)))
                .stream();
    }

    private static List<Spell> spells(List<Step> steps, List<PlannedTime.Window> planned) {
        return Stream.concat(
                        steps.stream().flatMap(step -> step.spells().stream()),
                        new BetweenServices(steps, planned).spells().stream())
                .sorted(Comparator.comparing(Spell::begun))
                .toList();
    }

    /** When the route began: the first referral was sent; none before. */
    public Instant openedAt() {
        return steps.isEmpty() ? null : steps.get(0).enteredAt();
    }

    /** When the clock of the oldest open step began, or of the oldest of all when none is open; none before. */
    public Instant clockStartedAt() {
        return steps.stream()
                .filter(step -> step.isOpen() || !isOpen())
                .map(Step::clockStartedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether any step is open. */
    public boolean isOpen() {
        return steps.stream().anyMatch(Step::isOpen);
    }

    /** The referrals with those that continue them, each chain on a clock of its own. */
    public List<Chain> chains() {
        return Chain.of(steps);
    }

    /** The ways between the steps, one to each. */
    public List<Handover> handovers() {
        return steps.stream().map(Step::handover).toList();
    }
}
