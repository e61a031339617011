package org.clientpathways.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Starts again what ended by itself, unless it keeps ending. */
final class Restarts {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Progress progress;
    private final int atMost;
    private final Map<String, Runnable> starts = new HashMap<>();
    private final Map<String, Deque<Long>> earlier = new HashMap<>();

    /** @param atMost how often it starts the same process within ten minutes */
    Restarts(Progress progress, int atMost) {
        this.progress = progress;
        this.atMost = atMost;
    }

    /** Remembers how a process is started. */
    Runnable of(String process, Runnable start) {
        starts.put(process, start);
        return start;
    }

    /** Tells of the end and starts the process again, where it is one of those remembered. */
    void ended(LeashedProcess process) {
        progress.ended(process.name(), process.onExit().join(), process.log());
        Runnable start = starts.get(process.name());
        if (start == null) {
            return;
        }
        if (tooOften(process.name())) {
            progress.note(process.name() + " has ended " + (atMost + 1) + " times in " + WITHIN.toMinutes()
                    + " minutes and is left alone now: look into its log, then stop and start the system.");
            return;
        }
        try {
            progress.starting(process.name());
            long begun = System.nanoTime();
            start.run();
            progress.ready(process.name(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (RuntimeException failure) {
            progress.note(failure.getMessage());
        }
    }

    private synchronized boolean tooOften(String process) {
        Deque<Long> times = earlier.computeIfAbsent(process, name -> new ArrayDeque<>());
        long now = System.nanoTime();
        times.removeIf(time -> now - time > WITHIN.toNanos());
        times.add(now);
        return times.size() > atMost;
    }
}
