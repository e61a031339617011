package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.clientpathways.notification.delivery.EndpointLanes.Lane;
import org.jboss.logging.Logger;

/** Works on what is due to one subscription after the other, one turn at a time. */
@ApplicationScoped
class SubscriptionWork {

    private static final Logger LOG = Logger.getLogger(SubscriptionWork.class);

    private static final String OWNED = "select 1 from scheduled_tasks where task_name = '" + DeliveryTasks.NAME
            + "' and task_instance = ? and version = ? and picked for share";
    /** What was answered is not forgotten because the database is away for a moment. */
    private static final int MOST_TRIES = 10;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Rows rows;
    private final DueDeliveries due;
    private final AttemptLog attempts;
    private final WebhookSender sender;
    private final EndpointLanes lanes;
    private final WebhookConfig config;
    private final Clock clock;
    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

    SubscriptionWork(
            Rows rows,
            DueDeliveries due,
            AttemptLog attempts,
            WebhookSender sender,
            EndpointLanes lanes,
            WebhookConfig config,
            Clock clock) {
        this.rows = rows;
        this.due = due;
        this.attempts = attempts;
        this.sender = sender;
        this.lanes = lanes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One turn.
     *
     * @throws Claim.Lost when another instance has taken the task over; nothing was kept since
     */
    Rest turn(Claim claim, BooleanSupplier stopping) {
        Optional<Lane> entered = lanes.enter(claim.subscription());
        if (entered.isEmpty()) {
            return new Rest(clock.instant().plus(lanes.nextTurn()), false);
        }
        try (Lane lane = entered.get()) {
            Turn.Ledger ledger = (made, underWay, room) -> exchange(claim, made, underWay.keySet(), room);
            Turn turn = new Turn(ledger, sender, lane, config.polling(), clock, stopping);
            turns.put(claim.subscription(), turn);
            try {
                return turn.run();
            } finally {
                turns.remove(claim.subscription(), turn);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while webhooks were sent; they are sent again", stop);
        }
    }

    /** Something was added for these, which is in the database now. */
    void nudge(Collection<UUID> subscriptions) {
        for (UUID subscription : subscriptions) {
            Turn turn = turns.get(subscription);
            if (turn != null) {
                turn.nudge();
            }
        }
    }

    private List<DueDelivery> exchange(Claim claim, List<Attempt> made, Collection<UUID> busy, int room)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    hold(claim);
                    if (!made.isEmpty()) {
                        attempts.keep(claim.subscription(), made);
                    }
                    return room > 0 ? due.of(claim.subscription(), busy, room) : List.of();
                });
            } catch (Claim.Lost lost) {
                throw lost;
            } catch (RuntimeException fault) {
                if (tries == MOST_TRIES) {
                    throw fault;
                }
                LOG.warnf("Attempts could not be kept, which is tried again: %s", fault.getMessage());
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    /** While the transaction lasts no other instance takes the task over. */
    private void hold(Claim claim) {
        if (rows.find(OWNED, row -> 1, claim.subscription().toString(), claim.version())
                .isEmpty()) {
            throw new Claim.Lost(claim.subscription());
        }
    }
}
