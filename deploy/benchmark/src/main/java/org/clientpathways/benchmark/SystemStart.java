package org.clientpathways.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.Jvm;
import org.clientpathways.local.ProcessMemory;
import org.clientpathways.local.Progress;
import org.clientpathways.local.Settings;
import org.clientpathways.local.WholeSystem;

/** Measures a start as the launcher does it: the seconds and the memory of each process. */
final class SystemStart {

    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final long KILOBYTES_A_MEGABYTE = 1024;

    private SystemStart() {}

    /** A table of Markdown: each process of a first start, in an empty folder, and of a second one. */
    static String measure(Path folder) {
        Settings settings = Settings.ofMeasurement(folder, Jvm.Speed.OF_STARTING);
        Times first = start(settings);
        Times second = start(settings);
        StringBuilder table = new StringBuilder("""
                | (d) process | first start | next start | memory |
                | --- | ---: | ---: | ---: |
                """);
        first.seconds.forEach((part, seconds) -> table.append("| %s | %.1f s | %.1f s | %s |%n"
                .formatted(part, seconds, second.seconds.get(part), memory(second.megabytes.get(part)))));
        table.append("| all, side by side | %.1f s | %.1f s | %s |%n"
                .formatted(
                        first.all,
                        second.all,
                        memory(second.megabytes.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())));
        return table.toString();
    }

    private static String memory(Long megabytes) {
        return megabytes == null ? "" : megabytes + " MiB";
    }

    private static Times start(Settings settings) {
        Times times = new Times();
        long begun = System.nanoTime();
        try (var system = WholeSystem.start(Checkout.find(), settings, times)) {
            times.all = (System.nanoTime() - begun) / 1e9;
            Waiting.until(System.nanoTime() + SETTLE.toNanos());
            for (ProcessMemory process : ProcessMemory.of(system.settings().data())) {
                times.megabytes.put(process.name(), process.kilobytes() / KILOBYTES_A_MEGABYTE);
            }
        }
        return times;
    }

    private static final class Times implements Progress {
        private final Map<String, Double> seconds = new TreeMap<>();
        private final Map<String, Long> megabytes = new TreeMap<>();
        private double all;

        @Override
        public void starting(String part) {}

        @Override
        public synchronized void ready(String part, Duration took) {
            seconds.put(part, took.toMillis() / 1000.0);
        }

        @Override
        public void ended(String part, int exitCode, Path log) {
            throw new IllegalStateException(part + " ended, see " + log);
        }
    }
}
