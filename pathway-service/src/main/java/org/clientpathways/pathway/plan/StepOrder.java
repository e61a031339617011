package org.clientpathways.pathway.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;

/** Puts steps into an order in which each stands after those that it opens after, and else as they were given. */
final class StepOrder {

    private StepOrder() {}

    /** @throws Problem 400 where a key is there twice or not at all, or steps wait for each other in a circle */
    static <S extends Keyed> List<S> of(List<S> steps) {
        Set<String> keys = steps.stream().map(Keyed::key).collect(Collectors.toSet());
        check(steps, keys);
        List<S> left = new ArrayList<>(steps);
        List<S> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            S next = left.stream()
                    .filter(step -> placed.containsAll(step.opensAfter()))
                    .findFirst()
                    .orElseThrow(() -> Problem.badRequest(
                            "steps[" + steps.indexOf(left.get(0)) + "].opensAfter",
                            "These steps wait for each other in a circle; let one of them come first"));
            left.remove(next);
            placed.add(next.key());
            ordered.add(next);
        }
        return ordered;
    }

    private static <S extends Keyed> void check(List<S> steps, Set<String> keys) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!seen.add(steps.get(i).key())) {
                throw Problem.badRequest("steps[" + i + "].key", "Give each step a key of its own");
            }
            if (!keys.containsAll(steps.get(i).opensAfter())) {
                throw Problem.badRequest("steps[" + i + "].opensAfter", "Name keys of steps in the same list");
            }
        }
    }
}
