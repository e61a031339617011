package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sees to it that slow and dead endpoints leave room for the others: those that did not just answer well and quickly are
 * served by half of the threads, in turns.
 */
@ApplicationScoped
class EndpointLanes {

    /** Of endpoints that were not sent to for long, and of such as are no more, nothing is remembered. */
    static final int MOST_REMEMBERED = 10_000;

    private static final Duration LATER = Duration.ofSeconds(2);

    private final int half;
    private final Duration longestPause;
    private final Map<UUID, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Window> longestUnused) {
            return size() > MOST_REMEMBERED;
        }
    };
    private int doubtful;

    EndpointLanes(WebhookConfig config) {
        this.half = Math.max(1, config.threads() / 2);
        this.longestPause = config.retryWaits().get(0);
    }

    /** A way to the endpoint, to be closed after use; none while the ways of those in doubt are taken. */
    synchronized Optional<Lane> enter(UUID subscription) {
        Window window = windows.computeIfAbsent(subscription, first -> new Window(longestPause));
        return window.proven() || doubtful < half ? Optional.of(new Lane(window)) : Optional.empty();
    }

    /** How long to wait before asking again for a way; spread, as many may wait. */
    Duration nextTurn() {
        return LATER.plusMillis(ThreadLocalRandom.current().nextLong(LATER.toMillis()));
    }

    private synchronized void count(int more) {
        doubtful += more;
    }

    /** The way to one endpoint. */
    final class Lane implements AutoCloseable {

        private final Window window;
        private boolean counted;

        private Lane(Window window) {
            this.window = window;
            window.begin();
            count(!window.proven());
        }

        Window window() {
            return window;
        }

        /** Remembers how the endpoint answered. */
        void saw(Answer answer) {
            window.saw(answer);
            count(!window.proven());
        }

        @Override
        public void close() {
            count(false);
        }

        private void count(boolean inDoubt) {
            if (inDoubt != counted) {
                counted = inDoubt;
                EndpointLanes.this.count(inDoubt ? 1 : -1);
            }
        }
    }
}
