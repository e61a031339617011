package org.clientpathways.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/** When things left, and how long after that they arrived. */
final class Journeys {

    private static final long POLL = Duration.ofMillis(100).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final long NANOS_A_MICRO = 1_000;

    private final Map<String, Long> departures = new ConcurrentHashMap<>();
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    /** What arrived before it left was on its way for no time. */
    void left(String id, long nanoTime) {
        departures.put(id, nanoTime);
    }

    /** What arrives again does not count. */
    void arrived(String id, long nanoTime) {
        arrivals.putIfAbsent(id, nanoTime);
    }

    /** Waits until all that left has arrived, gives their times on the way in microseconds, and forgets them. */
    Histogram take() {
        long end = System.nanoTime() + PATIENCE;
        while (!arrivals.keySet().containsAll(departures.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not everything arrived");
            }
            Waiting.until(System.nanoTime() + POLL);
        }
        Histogram times = new Histogram(3);
        departures.forEach((id, left) -> times.recordValue(Math.max(0, arrivals.get(id) - left) / NANOS_A_MICRO));
        departures.clear();
        arrivals.clear();
        return times;
    }
}
