package org.clientpathways.frontend.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** The stretch of time that a picture shows, and where in it an instant stands. */
final class Timeline {

    /** Width of the picture, in its own units. */
    static final int WIDTH = 960;

    private static final int LEFT = 12;
    private static final int RIGHT = 48;
    private static final int LEAST_DAYS = 28;
    private static final int LEAST_BETWEEN_LABELS = 64;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final Instant begin;
    private final Instant end;

    private Timeline(Instant begin, Instant end) {
        this.begin = begin;
        this.end = end;
    }

    /** The first of a month on the axis. */
    record Tick(int x, String label) {}

    /** From the first that happened to the last, or to now while something is open; at least four weeks. */
    static Timeline of(Route route, Instant now) {
        Instant first = Stream.of(
                        route.spells().stream().map(Route.Spell::begin),
                        route.chains().stream().map(Route.Chain::clockStartedAt),
                        route.signposts().stream().map(Route.Signpost::givenAt))
                .flatMap(instants -> instants)
                .min(Instant::compareTo)
                .orElse(now);
        Instant last = isOpen(route)
                ? now
                : Stream.concat(
                                route.spells().stream().map(Route.Spell::end),
                                route.signposts().stream().map(Route.Signpost::followedUpAt))
                        .max(Instant::compareTo)
                        .orElse(now);
        Instant least = last.minusSeconds(LEAST_DAYS * 86_400L);
        return new Timeline(first.isBefore(least) ? first : least, last);
    }

    /** Whether anything goes on still. */
    static boolean isOpen(Route route) {
        return route.spells().stream().anyMatch(Route.Spell::open)
                || route.signposts().stream().anyMatch(one -> one.followUpOn() != null);
    }

    /** The instant at its right end. */
    Instant end() {
        return end;
    }

    /** Where an instant stands. */
    int x(Instant at) {
        double share = (double) (at.getEpochSecond() - begin.getEpochSecond())
                / Math.max(1, end.getEpochSecond() - begin.getEpochSecond());
        return LEFT + (int) Math.round(share * (WIDTH - LEFT - RIGHT));
    }

    /** The months, as many as have room for their names. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        YearMonth last = YearMonth.from(Days.on(end));
        int taken = -LEAST_BETWEEN_LABELS;
        for (YearMonth month = YearMonth.from(Days.on(begin)).plusMonths(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            int x = x(start(month.atDay(1)));
            if (x - taken >= LEAST_BETWEEN_LABELS && x < WIDTH - LEAST_BETWEEN_LABELS) {
                ticks.add(new Tick(
                        x, (ticks.isEmpty() || month.getMonthValue() == 1 ? MONTH_AND_YEAR : MONTH).format(month)));
                taken = ticks.size() == 1 || month.getMonthValue() == 1 ? x + LEAST_BETWEEN_LABELS / 3 : x;
            }
        }
        return ticks;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.LONDON).toInstant();
    }
}
