package org.clientpathways.notification.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.clientpathways.notification.store.Rows;
import org.jboss.logging.Logger;

/**
 * Removes subscriptions that were not proven in time, and deletes what is left of all that were removed. Each step is a
 * transaction of its own, so short that nobody waits for it; an instance that is killed leaves the rest to the next.
 */
@ApplicationScoped
class Removal {

    private static final Logger LOG = Logger.getLogger(Removal.class);

    private static final String UNPROVEN = """
            select id, remove_subscription(id)
              from (select id from subscription where prove_by < ? order by id for no key update) late
            """;
    private static final String REMOVED = "select id from subscription where status = 'removed' order by id";
    private static final String CLEAR = "select clear_removed_subscription(?, ?)";

    private final Rows rows;
    private final SubscriptionConfig config;
    private final Clock clock;

    Removal(Rows rows, SubscriptionConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** Goes on until nothing is left, or it is to stop. */
    void run(BooleanSupplier isToStop) {
        QuarkusTransaction.requiringNew().run(this::removeUnproven);
        for (UUID removed : rows.find(REMOVED, row -> row.getObject(1, UUID.class))) {
            boolean cleared = false;
            while (!cleared && !isToStop.getAsBoolean()) {
                cleared = QuarkusTransaction.requiringNew().call(() -> isCleared(removed));
            }
        }
    }

    private void removeUnproven() {
        List<UUID> late = rows.find(UNPROVEN, row -> row.getObject(1, UUID.class), clock.instant());
        late.forEach(one -> LOG.infof("Subscription %s is removed: it was not proven in time", one));
    }

    private boolean isCleared(UUID removed) {
        return rows.find(CLEAR, row -> row.getBoolean(1), removed, config.removedAtATime())
                .get(0);
    }
}
