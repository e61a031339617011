package org.clientpathways.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that the journals go on being captured: Connect leaves a connector that has failed as it is. In production the
 * orchestrator does this.
 */
final class CaptureWatch implements AutoCloseable {

    /** How often the launcher looks. */
    static final Duration USUAL = Duration.ofSeconds(3);

    private final Progress progress;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(CaptureWatch::daemon);
    private String lastTrouble = "";

    CaptureWatch(Progress progress, Duration every) {
        this.progress = progress;
        this.every = every;
    }

    /** Begins to watch. */
    void begin(Runnable mend) {
        thread.scheduleWithFixedDelay(() -> look(mend), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** What stands in the way, such as a worker or a database that is starting, is told once. */
    private void look(Runnable mend) {
        try {
            mend.run();
            lastTrouble = "";
        } catch (IllegalStateException refused) {
            if (!refused.getMessage().equals(lastTrouble)) {
                lastTrouble = refused.getMessage();
                progress.note("The journals cannot be captured yet: " + lastTrouble);
            }
        } catch (RuntimeException workerAway) {
            // It is started again, and looked at again then.
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "capture-watch");
        thread.setDaemon(true);
        return thread;
    }
}
