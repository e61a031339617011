package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedWatchTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final CountDownLatch slow = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final FeedThreads threads = new FeedThreads();
    private final FeedPages pages = new FeedPages(null) {
        @Override
        FeedCursor end() {
            looks.incrementAndGet();
            try {
                slow.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new FeedCursor(new TreeMap<>());
        }
    };
    private final FeedWatch watch = new FeedWatch(pages, threads);

    @AfterEach
    void stop() {
        slow.countDown();
        threads.stop();
    }

    @Test
    void whileTheDatabaseIsSlowReadersHaveTheOtherThreadsAndOneMoreLookFollows() {
        watch.start(null);
        watch.hang("harbour-trust");
        for (int i = 0; i < 10; i++) {
            watch.hurry();
        }
        await().atMost(SOON).until(() -> looks.get() == 1);
        for (int i = 0; i < 10; i++) {
            watch.hurry();
        }
        assertThat(threads.read(() -> "read").await().atMost(SOON)).isEqualTo("read");
        assertThat(looks).hasValue(1);

        watch.hang("larkshire-council");
        slow.countDown();
        await().atMost(SOON).until(() -> watch.waiting() == 0);
    }
}
