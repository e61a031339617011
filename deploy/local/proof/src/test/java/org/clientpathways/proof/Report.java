package org.clientpathways.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was found, as a page in Markdown. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    void line(String text, Object... values) {
        lines.add(text.formatted(values));
    }

    /** A table of how long each part took to come back. */
    void recoveries(List<Recovery> recoveries) {
        line("| killed | times | median s | p95 s | longest s | ready, p95 s | a change through, p95 s |");
        line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Part part : Part.values()) {
            List<Recovery> ofPart =
                    recoveries.stream().filter(one -> one.part() == part).toList();
            line(
                    "| %s | %d | %s | %s | %s | %s | %s |",
                    part.title(),
                    ofPart.size(),
                    seconds(quantile(ofPart, Recovery::whole, 0.5)),
                    seconds(quantile(ofPart, Recovery::whole, 0.95)),
                    seconds(quantile(ofPart, Recovery::whole, 1)),
                    seconds(quantile(ofPart, Recovery::ready, 0.95)),
                    seconds(quantile(ofPart, Recovery::through, 0.95)));
        }
    }

    void count(String what, int count) {
        line("| %s | %,d |", what, count);
    }

    /** Prints it and keeps it. */
    void publish(String name) {
        Path file = Path.of(name);
        lines.forEach(System.out::println);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest value that at least this share of all does not exceed (nearest rank). */
    static Duration quantile(List<Recovery> recoveries, Function<Recovery, Duration> value, double share) {
        List<Duration> sorted = recoveries.stream().map(value).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
