package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sees to it that slow and dead endpoints leave room for the others: one that did not just answer well and quickly is
 * called by one thread at a time, and all such together by half of them; no endpoint takes more than half.
 */
@ApplicationScoped
class EndpointLanes {

    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration NEXT_TURN = Duration.ofMillis(200);
    private static final Duration LATER = Duration.ofSeconds(2);

    private final int half;
    private final Map<UUID, Integer> busy = new HashMap<>();
    private final Set<UUID> proven = new HashSet<>();
    private int doubtful;

    EndpointLanes(WebhookConfig config) {
        this.half = Math.max(1, config.threads() / 2);
    }

    /** A way to the endpoint, to be closed after use; none while it is taken. */
    synchronized Optional<Lane> enter(UUID subscription) {
        int already = busy.getOrDefault(subscription, 0);
        boolean trusted = proven.contains(subscription);
        if (trusted ? already >= half : already > 0 || doubtful >= half) {
            return Optional.empty();
        }
        busy.put(subscription, already + 1);
        doubtful += trusted ? 0 : 1;
        return Optional.of(new Lane(subscription, trusted));
    }

    /** When it is worth asking again for a way that was taken; spread, where many wait for an endpoint in doubt. */
    synchronized Duration roomIn(UUID subscription) {
        return proven.contains(subscription)
                ? NEXT_TURN
                : LATER.plusMillis(ThreadLocalRandom.current().nextLong(LATER.toMillis()));
    }

    private synchronized void leave(Lane lane) {
        busy.merge(lane.subscription, -1, (now, one) -> now + one == 0 ? null : now + one);
        doubtful -= lane.trusted ? 0 : 1;
    }

    private synchronized void saw(UUID subscription, boolean well) {
        if (well) {
            proven.add(subscription);
        } else {
            proven.remove(subscription);
        }
    }

    /** One call at a time to an endpoint. */
    final class Lane implements AutoCloseable {

        private final UUID subscription;
        private final boolean trusted;

        private Lane(UUID subscription, boolean trusted) {
            this.subscription = subscription;
            this.trusted = trusted;
        }

        /** Remembers how the endpoint answered. */
        void saw(Answer answer) {
            EndpointLanes.this.saw(
                    subscription, answer.success() && answer.took().compareTo(QUICK) < 0);
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
