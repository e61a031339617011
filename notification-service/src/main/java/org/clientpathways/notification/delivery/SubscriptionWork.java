package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.clientpathways.notification.delivery.EndpointLanes.Lane;

/** Works on what is due to one subscription after the other, one turn at a time. */
@ApplicationScoped
class SubscriptionWork {

    private final Exchange exchange;
    private final WebhookSender sender;
    private final EndpointLanes lanes;
    private final WebhookConfig config;
    private final Clock clock;
    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

    SubscriptionWork(Exchange exchange, WebhookSender sender, EndpointLanes lanes, WebhookConfig config, Clock clock) {
        this.exchange = exchange;
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
            Turn.Ledger ledger = (made, underWay, room) -> exchange.of(claim, made, underWay.keySet(), room);
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
}
