package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.subscription.DisabledReason;
import org.jboss.logging.Logger;

/** Keeps each attempt and what follows from it, in one transaction. */
@ApplicationScoped
class AttemptLog {

    private static final Logger LOG = Logger.getLogger(AttemptLog.class);

    private static final String DISABLE =
            "update subscription set status = 'disabled', disabled_reason = ? where id = ? and status = 'active'";
    private static final String HOLD = "select 1 from subscription where id = ? for update";
    /**
     * Only one attempt is the next: a second who made it, as one thought dead might, changes nothing; nor does one that was
     * under way when the subscription was made active again, which is made anew.
     */
    private static final String COUNT = """
            update delivery
               set attempts = attempts + 1, failures = ?, status = ?, next_attempt_at = ?::timestamptz,
                   delivered_at = ?::timestamptz
             where id = ? and status = 'pending' and attempts = ? and failures = ?
            """;

    private static final String KEEP = "insert into delivery_attempt (delivery_id, number, at, duration_ms,"
            + " http_status, error) values (?, ?, ?, ?, ?::integer, ?)";

    private final Rows rows;
    private final RetrySchedule schedule;

    AttemptLog(Rows rows, RetrySchedule schedule) {
        this.rows = rows;
        this.schedule = schedule;
    }

    /** Keeps an attempt and says when there is to be another, or that the subscription is disabled. */
    void keep(DueDelivery delivery, Answer answer) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant done = answer.at().plus(answer.took());
            int failures = answer.success() ? 0 : delivery.failures() + 1;
            Optional<Duration> wait =
                    answer.success() ? Optional.empty() : schedule.after(failures, answer.retryAfter());
            boolean last = answer.gone() || !answer.success() && wait.isEmpty();
            UUID subscription = delivery.queue().subscription();
            if (last) {
                rows.find(HOLD, row -> 1, subscription);
            }
            int counted = rows.change(
                    COUNT,
                    failures,
                    (answer.success() ? DeliveryStatus.DELIVERED : DeliveryStatus.PENDING).code(),
                    answer.success() ? null : done.plus(wait.orElse(Duration.ZERO)),
                    answer.success() ? done : null,
                    delivery.id(),
                    delivery.attempts(),
                    delivery.failures());
            if (counted == 1) {
                if (last) {
                    disable(subscription, answer.gone() ? DisabledReason.GONE : DisabledReason.ATTEMPTS_SPENT);
                }
                rows.change(
                        KEEP,
                        delivery.id(),
                        delivery.attempts() + 1,
                        answer.at(),
                        answer.took().toMillis(),
                        answer.status(),
                        code(answer.error()));
            }
        });
    }

    private void disable(UUID subscription, DisabledReason why) {
        if (rows.change(DISABLE, why.code(), subscription) == 1) {
            LOG.warnf("Subscription %s is disabled: %s", subscription, why.code());
        }
    }

    private static String code(Code code) {
        return code == null ? null : code.code();
    }
}
