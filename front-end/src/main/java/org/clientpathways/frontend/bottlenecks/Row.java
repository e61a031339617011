package org.clientpathways.frontend.bottlenecks;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.frontend.layout.Days;

/**
 * One line of a ranking, in the picture and in the table alike.
 *
 * @param bar how long its bar is, in percent of the longest
 * @param pastTarget how many wait past the service's target; says so where it has none
 */
record Row(
        Waits of,
        String days,
        String share,
        String bar,
        String waits,
        String stillWaiting,
        String pastTarget,
        String oldest) {

    /** The first lines of a ranking, and the others as one. */
    static List<Row> rows(List<Waits> ranked, int shown) {
        List<Waits> lines = new ArrayList<>(ranked);
        if (ranked.size() > shown + 1) {
            List<Waits> others = ranked.subList(shown, ranked.size());
            String words = Counted.number(others.size()) + " others together";
            lines = new ArrayList<>(ranked.subList(0, shown));
            lines.add(others.stream().reduce(Waits::and).orElseThrow().as("", words, ""));
        }
        long longest = lines.stream().mapToLong(Waits::days).max().orElse(0);
        return lines.stream().map(line -> row(line, longest)).toList();
    }

    private static Row row(Waits waits, long longest) {
        return new Row(
                waits,
                Counted.number(waits.days()),
                Counted.percent(waits.share()),
                longest == 0 ? "0" : String.valueOf(Math.round(1000.0 * waits.days() / longest) / 10.0),
                Counted.number(waits.count()),
                Counted.number(waits.stillWaiting()),
                waits.hasTarget() ? Counted.number(waits.pastTarget()) : "no target",
                waits.oldestDays() == null ? "none" : Days.count(waits.oldestDays()));
    }
}
