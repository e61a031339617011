package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CaptureWatchTest {

    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Test
    void itGoesOnLookingAfterTroubleAndTellsTheSameTroubleOnce() {
        var looks = new AtomicInteger();
        try (var watch = new CaptureWatch(new Notes(), Duration.ofMillis(1))) {
            watch.begin(() -> {
                looks.incrementAndGet();
                throw new IllegalStateException("the database is starting");
            });
            await().until(() -> looks.get() > 3);
        }
        assertThat(notes).containsExactly("The journals cannot be captured yet: the database is starting");
    }

    private final class Notes implements Progress {
        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void ended(String part, int exitCode, Path log) {}

        @Override
        public void note(String line) {
            notes.add(line);
        }
    }
}
