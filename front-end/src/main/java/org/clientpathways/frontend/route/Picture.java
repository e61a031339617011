package org.clientpathways.frontend.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/**
 * A route as a drawing: a lane for each step, a bar for each stretch of time, a mark for each milestone. Sizes are in the
 * drawing's own units.
 *
 * @param ends what the axis's right end stands for: today, or the day of the last milestone
 */
record Picture(
        int width,
        int height,
        List<Timeline.Tick> ticks,
        int endX,
        String ends,
        List<Lane> lanes,
        List<MarkKind> marks) {

    private static final int AXIS = 34;
    private static final int LANE = 84;
    private static final int MARK = 22;

    /** One step, or the time between services. */
    record Lane(int y, String label, List<Bar> bars, List<Mark> marks) {}

    /** A stretch of time; {@code words} are shown below it where they have room. */
    record Bar(int x, int width, String kind, boolean open, String words, boolean fits) {

        /** Where it ends. */
        public int endX() {
            return x + width;
        }
    }

    /** A milestone. */
    record Mark(int x, String letter, String words) {}

    /** The drawing of a route. */
    static Picture of(Route route, Instant now) {
        Timeline time = Timeline.of(route, now);
        boolean open = route.spells().stream().anyMatch(Route.Spell::open);
        Instant last = open ? now : lastOf(route, now);
        List<Lane> lanes = new ArrayList<>();
        for (Route.RouteStep step : ordered(route)) {
            lanes.add(lane(
                    lanes.size(), step.service().name(), spells(route, step), marks(route, step, time), time, now));
        }
        List<Route.Spell> between = route.spells().stream()
                .filter(spell -> spell.kind().equals("between-services"))
                .toList();
        if (!between.isEmpty()) {
            lanes.add(lane(lanes.size(), "In no service", between, List.of(), time, now));
        }
        List<MarkKind> kinds = MarkKind.among(route.milestones());
        return new Picture(
                Timeline.WIDTH,
                AXIS + lanes.size() * LANE,
                time.ticks(),
                time.x(last),
                open ? "today" : Days.dayOf(last),
                lanes,
                kinds);
    }

    private static Lane lane(
            int index, String label, List<Route.Spell> spells, List<Mark> marks, Timeline time, Instant now) {
        List<Bar> bars = spells.stream().map(spell -> bar(spell, time, now)).toList();
        return new Lane(AXIS + index * LANE, label, bars, marks);
    }

    private static Bar bar(Route.Spell spell, Timeline time, Instant now) {
        int x = time.x(spell.begin());
        int width = Math.max(3, time.x(spell.end() == null ? now : spell.end()) - x);
        String words = Days.count(spell.days());
        return new Bar(x, width, spell.kind(), spell.open(), words, width >= words.length() * 9);
    }

    /** The marks of a step; those that would lie on each other stand side by side. */
    private static List<Mark> marks(Route route, Route.RouteStep step, Timeline time) {
        List<Mark> marks = new ArrayList<>();
        for (Route.Mark one : route.milestones()) {
            if (step.id().equals(one.stepId())) {
                MarkKind kind = MarkKind.of(one.what());
                int room = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).x() + MARK;
                marks.add(new Mark(
                        Math.max(time.x(one.at()), room), kind.letter(), kind.words() + " on " + Days.dayOf(one.at())));
            }
        }
        return marks;
    }

    private static List<Route.RouteStep> ordered(Route route) {
        return route.steps().stream()
                .sorted(Comparator.comparing(Route.RouteStep::enteredAt))
                .toList();
    }

    private static List<Route.Spell> spells(Route route, Route.RouteStep step) {
        return route.spells().stream()
                .filter(spell ->
                        step.id().equals(spell.stepId()) && !spell.kind().equals("between-services"))
                .toList();
    }

    private static Instant lastOf(Route route, Instant now) {
        Map<Boolean, Instant> last = route.spells().stream()
                .map(Route.Spell::end)
                .collect(Collectors.toMap(at -> true, Function.identity(), (a, b) -> a.isAfter(b) ? a : b));
        return last.getOrDefault(true, now);
    }
}
