package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The few threads that read the feed, however many read along: thousands of streams that wake at once stand in line here,
 * and take neither the threads nor the database connections that other work needs.
 */
@ApplicationScoped
class FeedThreads {

    private static final int THREADS = 3;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "feed");
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Reads once a thread is free. */
    <T> Uni<T> read(Supplier<T> reading) {
        return Uni.createFrom().item(reading).runSubscriptionOn(threads);
    }

    /** Does this soon. */
    void soon(Runnable work) {
        threads.execute(work);
    }

    /** Does this again and again. */
    void every(Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
