package org.clientpathways.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How soon the healthy endpoints had their events, in milliseconds from when each was recorded.
 *
 * @param turns each without bad endpoints, and then among them
 */
record Promptness(List<Turn> turns) {

    /** One turn's two sides. */
    record Turn(List<Long> alone, List<Long> amongBad) {

        double ratio() {
            return (double) quantile(amongBad, 0.99) / quantile(alone, 0.99);
        }
    }

    /** The 99th of 100 among bad endpoints over that without them: the median of the turns' own ratios. */
    double ratio() {
        return median(Turn::ratio);
    }

    void report(Report report) {
        report.line("| healthy endpoints | median ms | p99 ms | longest ms |");
        report.line("| --- | ---: | ---: | ---: |");
        report.line("%s", line("no bad endpoint around", all(false)));
        report.line("%s", line("among bad ones", all(true)));
        report.line("");
        report.line(
                "p99 among bad endpoints over p99 without: %s (target at most 1.2); turn by turn %s",
                rounded(ratio()),
                turns.stream().map(turn -> rounded(turn.ratio())).toList());
    }

    /** The smallest value that at least this share of all does not exceed (nearest rank). */
    static long quantile(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return Math.max(1, sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    private double median(ToDoubleFunction<Turn> value) {
        List<Double> sorted = turns.stream().mapToDouble(value).sorted().boxed().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private List<Long> all(boolean amongBad) {
        List<Long> all = new ArrayList<>();
        turns.forEach(turn -> all.addAll(amongBad ? turn.amongBad() : turn.alone()));
        return all;
    }

    private static String line(String what, List<Long> times) {
        return String.format(
                Locale.ROOT,
                "| %s, %,d webhooks | %,d | %,d | %,d |",
                what,
                times.size(),
                quantile(times, 0.5),
                quantile(times, 0.99),
                quantile(times, 1));
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
