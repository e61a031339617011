package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When a failed attempt is made again: the schedule that Standard Webhooks 1.0.0 gives, with jitter. */
@ApplicationScoped
class RetrySchedule {

    /** A wait is longer than planned by up to this share of it, so that not all come back at once. */
    private static final double JITTER = 0.1;

    private final List<Duration> waits;

    RetrySchedule(WebhookConfig config) {
        this.waits = List.copyOf(config.retryWaits());
    }

    /** How many attempts there are, after which an endpoint that takes nothing else either counts as dead. */
    int attempts() {
        return waits.size() + 1;
    }

    /**
     * How long to wait after this many failed attempts in a row; once all are made, as long as the last time. Never sooner
     * than the endpoint asked for.
     */
    Duration after(int failures, Duration asked) {
        Duration planned = waits.get(Math.min(failures, waits.size()) - 1);
        Duration wait = asked != null && asked.compareTo(planned) > 0 ? asked : planned;
        long jitter =
                (long) (wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        return wait.plusMillis(jitter);
    }
}
