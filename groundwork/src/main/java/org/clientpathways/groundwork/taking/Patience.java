package org.clientpathways.groundwork.taking;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between tries, longer each time up to a most, until the service is told to stop. */
class Patience {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** How long to wait after this many failed tries in a row. */
    static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /**
     * Waits until it is worth trying again.
     *
     * @throws IllegalStateException when the service stops meanwhile
     */
    void beforeTry(int failures) {
        try {
            if (stopped.await(after(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Stopped before the events were taken; they come again");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the events were taken; they come again", stop);
        }
    }

    /** Ends every wait, now and from now on. */
    void stop() {
        stopped.countDown();
    }
}
