package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A referral with all that continue it, redirect by redirect: what the client waited, on one clock that no redirect stops.
 *
 * @param clockStartedAt when the clock began: the first referral of the chain was sent
 * @param steps the hops, in the order they came to stand on the route
 * @param startedAt when the client started with one of them; none until then
 * @param closedAt when the last of them was left; none while one is open
 */
public record Chain(Instant clockStartedAt, List<UUID> steps, Instant startedAt, Instant closedAt) {

    /** The chains that these steps make, in the order of their first steps; each step is in one of them. */
    static List<Chain> of(List<Step> steps) {
        Map<UUID, List<Step>> chains = new LinkedHashMap<>();
        Map<UUID, UUID> firsts = new HashMap<>();
        for (Step step : steps) {
            UUID first = firsts.getOrDefault(step.continues(), step.id());
            firsts.put(step.id(), first);
            chains.computeIfAbsent(first, none -> new ArrayList<>()).add(step);
        }
        return chains.values().stream().map(Chain::chain).toList();
    }

    private static Chain chain(List<Step> hops) {
        return new Chain(
                hops.get(0).clockStartedAt(),
                hops.stream().map(Step::id).toList(),
                hops.stream()
                        .map(Step::startedAt)
                        .filter(at -> at != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                hops.stream().anyMatch(Step::isOpen)
                        ? null
                        : hops.stream()
                                .map(Step::leftAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** Whole London days on the clock: until the client started, else until the chain closed, else up to now. */
    public long days(Instant now) {
        Instant end = startedAt != null ? startedAt : closedAt != null ? closedAt : now;
        return LondonDays.between(clockStartedAt, end);
    }
}
