package org.clientpathways.frontend.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/**
 * A route as a drawing: a lane for each step, one for each wait through redirects and one for signposts, a bar for each
 * stretch of time, a mark for each milestone. Sizes are in the drawing's own units.
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

    /** One step, a wait through redirects, the time between services, or what the client was told about. */
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
        List<Lane> lanes = new ArrayList<>();
        for (Route.RouteStep step : route.stepsByChain()) {
            OneClock.from(route, step).ifPresent(clock -> lanes.add(clock(lanes.size(), clock, time, now)));
            lanes.add(lane(
                    lanes.size(), step.service().shown(), spells(route, step), marks(route, step, time), time, now));
        }
        List<Route.Spell> between = route.spells().stream()
                .filter(spell -> spell.kind().equals("between-services"))
                .toList();
        if (!between.isEmpty()) {
            lanes.add(lane(lanes.size(), "In no service", between, List.of(), time, now));
        }
        if (!route.signposts().isEmpty()) {
            lanes.add(lane(lanes.size(), "Told about services", List.of(), told(route, time), time, now));
        }
        return new Picture(
                Timeline.WIDTH,
                AXIS + lanes.size() * LANE,
                time.ticks(),
                time.x(time.end()),
                Timeline.isOpen(route) ? "today" : Days.dayOf(time.end()),
                lanes,
                MarkKind.among(route));
    }

    /** Whether a wait through redirects is drawn, for the legend. */
    public boolean showsClock() {
        return shows("clock");
    }

    /** Whether a wait for the client's agreement is drawn, for the legend. */
    public boolean showsHeld() {
        return shows("held-for-agreement");
    }

    private boolean shows(String kind) {
        return lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .anyMatch(bar -> bar.kind().equals(kind));
    }

    private static Lane clock(int index, OneClock clock, Timeline time, Instant now) {
        Route.Chain chain = clock.chain();
        Bar bar = bar(chain.clockStartedAt(), chain.stoppedAt(), "clock", chain.days(), time, now);
        String label = "The whole wait, at " + chain.steps().size() + " services";
        return new Lane(AXIS + index * LANE, label, List.of(bar), List.of());
    }

    private static Lane lane(
            int index, String label, List<Route.Spell> spells, List<Mark> marks, Timeline time, Instant now) {
        List<Bar> bars = spells.stream().map(spell -> bar(spell, time, now)).toList();
        return new Lane(AXIS + index * LANE, label, bars, withinTheEdge(marks));
    }

    private static Bar bar(Route.Spell spell, Timeline time, Instant now) {
        return bar(spell.begin(), spell.end(), spell.kind(), spell.days(), time, now);
    }

    private static Bar bar(Instant begin, Instant end, String kind, long days, Timeline time, Instant now) {
        int x = time.x(begin);
        int width = Math.max(3, time.x(end == null ? now : end) - x);
        String words = Days.count(days);
        return new Bar(x, width, kind, end == null, words, width >= words.length() * 9);
    }

    private static List<Mark> marks(Route route, Route.RouteStep step, Timeline time) {
        List<Mark> marks = new ArrayList<>();
        for (Route.Mark one : route.milestones()) {
            if (step.id().equals(one.stepId())) {
                MarkKind kind = MarkKind.of(one.what());
                add(marks, time.x(one.at()), kind, kind.words() + " on " + Days.dayOf(one.at()));
            }
        }
        return marks;
    }

    private static List<Mark> told(Route route, Timeline time) {
        List<Mark> marks = new ArrayList<>();
        for (Route.Signpost one : route.signposts()) {
            String service = one.service().shown();
            add(
                    marks,
                    time.x(one.givenAt()),
                    MarkKind.TOLD,
                    "Told about " + service + " on " + Days.dayOf(one.givenAt()));
            if (one.followedUpAt() != null) {
                add(marks, time.x(one.followedUpAt()), MarkKind.LEARNED, service + ": " + Told.result(one));
            }
        }
        return marks;
    }

    /** Marks that would lie on each other stand side by side. */
    private static void add(List<Mark> marks, int x, MarkKind kind, String words) {
        int room = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).x() + MARK;
        marks.add(new Mark(Math.max(x, room), kind.letter(), words));
    }

    /** Those of the last days, which stand side by side, move to the left where the drawing ends. */
    private static List<Mark> withinTheEdge(List<Mark> marks) {
        LinkedList<Mark> moved = new LinkedList<>();
        int edge = Timeline.WIDTH - MARK / 2;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            moved.addFirst(new Mark(Math.min(mark.x(), edge), mark.letter(), mark.words()));
            edge = moved.getFirst().x() - MARK;
        }
        return moved;
    }

    private static List<Route.Spell> spells(Route route, Route.RouteStep step) {
        return route.spells().stream()
                .filter(spell ->
                        step.id().equals(spell.stepId()) && !spell.kind().equals("between-services"))
                .toList();
    }
}
