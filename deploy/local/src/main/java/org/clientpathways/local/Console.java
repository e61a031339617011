package org.clientpathways.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What the person at the terminal sees: a line for each thing worth knowing, and while a start goes on never long nothing. */
final class Console implements Progress, AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

    private final PrintStream out;
    private final Map<String, Long> starting = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Console::daemon);
    private long lastLine = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
        ticker.scheduleAtFixedRate(this::breakSilence, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void note(String line) {
        out.println(line);
        out.flush();
        lastLine = System.nanoTime();
    }

    @Override
    public synchronized void starting(String part) {
        starting.put(part, System.nanoTime());
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        starting.remove(part);
        note("  %-22s ready after %d s".formatted(part, Math.round(took.toMillis() / 1000.0)));
    }

    @Override
    public synchronized void ended(String part, int exitCode, Path log) {
        note("%s ended unexpectedly (exit code %d). Its log is %s%n%s"
                .formatted(part, exitCode, log, StartFailure.lastLines(log)));
    }

    /** From here on silence means that all is well. */
    synchronized void startIsOver() {
        starting.clear();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private synchronized void breakSilence() {
        if (!starting.isEmpty() && System.nanoTime() - lastLine > LONGEST_SILENCE.toNanos()) {
            note("  … still starting: "
                    + starting.entrySet().stream()
                            .map(part -> part.getKey() + " (" + secondsSince(part.getValue()) + " s)")
                            .collect(Collectors.joining(", ")));
        }
    }

    private static long secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "console");
        thread.setDaemon(true);
        return thread;
    }
}
