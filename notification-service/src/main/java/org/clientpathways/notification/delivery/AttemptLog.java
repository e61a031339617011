package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.store.Rows;
import org.clientpathways.notification.subscription.DisabledReason;
import org.clientpathways.notification.subscription.SubscriptionDisabled;
import org.jboss.logging.Logger;

/** Keeps attempts and what follows from them, in the transaction under way. */
@ApplicationScoped
class AttemptLog {

    private static final Logger LOG = Logger.getLogger(AttemptLog.class);

    /** What was answered at another address says nothing of this one. */
    private static final String DISABLE = "update subscription set status = 'disabled', disabled_reason = ?"
            + " where id = ? and status = 'active' and url = ?";

    private static final String HOLD = "select 1 from subscription where id = ? for no key update";
    /**
     * Only one attempt is the next: a second who made it changes nothing; nor does one that was under way when the
     * subscription was made active again, which is made anew. That it is pending is asked by its time, as the planner would
     * else search an index of all that is pending, rather than the key.
     */
    private static final String KEEP = """
            with counted as (
                update delivery
                   set attempts = attempts + 1, failures = ?, status = ?, next_attempt_at = ?::timestamptz,
                       delivered_at = ?::timestamptz
                 where id = ? and next_attempt_at is not null and attempts = ? and failures = ?
                returning id, attempts)
            insert into delivery_attempt (delivery_id, number, at, duration_ms, http_status, error)
            select id, attempts, ?, ?, ?::integer, ? from counted
            """;

    private static final String DELIVERED_SINCE = """
            select 1 from delivery
             where subscription_id = ? and status = 'delivered'
               and delivered_at > (select at from delivery_attempt where delivery_id = ? and number = ?)
             order by delivered_at desc limit 1
            """;

    private final Rows rows;
    private final Queues queues;
    private final RetrySchedule schedule;
    private final Event<SubscriptionDisabled> disabled;

    AttemptLog(Rows rows, Queues queues, RetrySchedule schedule, Event<SubscriptionDisabled> disabled) {
        this.rows = rows;
        this.queues = queues;
        this.schedule = schedule;
        this.disabled = disabled;
    }

    /** What follows from an attempt: another, or none. */
    private record Outcome(Attempt attempt, int failures, Instant next) {

        boolean gone() {
            return attempt.answer().gone();
        }

        Object[] values() {
            Answer answer = attempt.answer();
            DueDelivery delivery = attempt.delivery();
            return new Object[] {
                failures,
                (answer.success() ? DeliveryStatus.DELIVERED : DeliveryStatus.PENDING).code(),
                next,
                answer.success() ? answer.done() : null,
                delivery.id(),
                delivery.attempts(),
                delivery.failures(),
                answer.at(),
                answer.took().toMillis(),
                answer.status(),
                answer.error() == null ? null : answer.error().code()
            };
        }
    }

    /**
     * Keeps attempts of one subscription; says when each is made again, or that the subscription is disabled: at once where
     * the endpoint is gone, and where it took nothing else either while all attempts of an event failed.
     */
    void keep(UUID subscription, List<Attempt> made) {
        List<Outcome> outcomes = made.stream().map(this::outcome).toList();
        if (outcomes.stream().anyMatch(this::mayDisable)) {
            rows.find(HOLD, row -> 1, subscription);
        }
        List<ClientQueue> touched =
                made.stream().map(attempt -> attempt.delivery().queue()).toList();
        queues.hold(touched);
        int[] counted =
                rows.changeAll(KEEP, outcomes.stream().map(Outcome::values).toList());
        queues.advance(touched);
        IntStream.range(0, counted.length)
                .filter(i -> counted[i] == 1)
                .mapToObj(outcomes::get)
                .filter(this::mayDisable)
                .filter(outcome -> outcome.gone() || !deliveredMeanwhile(subscription, outcome))
                .findFirst()
                .ifPresent(outcome -> disable(
                        outcome.attempt().delivery(),
                        outcome.gone() ? DisabledReason.GONE : DisabledReason.ATTEMPTS_SPENT));
    }

    private Outcome outcome(Attempt attempt) {
        Answer answer = attempt.answer();
        if (answer.success()) {
            return new Outcome(attempt, 0, null);
        }
        int failures = attempt.delivery().failures() + 1;
        return new Outcome(attempt, failures, answer.done().plus(schedule.after(failures, answer.retryAfter())));
    }

    private boolean mayDisable(Outcome outcome) {
        return outcome.gone() || outcome.failures() >= schedule.attempts();
    }

    /** Since the first of as many attempts as the schedule has: then it is the event that is refused, and not all. */
    private boolean deliveredMeanwhile(UUID subscription, Outcome outcome) {
        DueDelivery delivery = outcome.attempt().delivery();
        int first = delivery.attempts() + 2 - schedule.attempts();
        return !rows.find(DELIVERED_SINCE, row -> 1, subscription, delivery.id(), first)
                .isEmpty();
    }

    private void disable(DueDelivery failed, Code why) {
        UUID subscription = failed.queue().subscription();
        if (rows.change(DISABLE, why.code(), subscription, failed.url()) == 1) {
            disabled.fire(new SubscriptionDisabled(subscription));
            LOG.warnf("Subscription %s is disabled: %s", subscription, why.code());
        }
    }
}
