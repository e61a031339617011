package org.clientpathways.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a part to come up. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Returns when the condition holds.
     *
     * @throws StartFailure when the process has ended or the time is over
     */
    static void until(Duration atMost, LeashedProcess process, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()
                    || System.nanoTime() > end
                    || Thread.currentThread().isInterrupted()) {
                throw StartFailure.of(process.name(), process.log());
            }
            pause(PAUSE);
        }
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
