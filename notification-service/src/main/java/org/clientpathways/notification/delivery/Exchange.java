package org.clientpathways.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clientpathways.notification.store.Rows;
import org.jboss.logging.Logger;

/** Keeps the attempts that were made to one subscription and gives what is due to it then, in one transaction. */
@ApplicationScoped
class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final String OWNED = "select 1 from scheduled_tasks where task_name = '" + DeliveryTasks.NAME
            + "' and task_instance = ? and version = ? and picked for share";
    /** What was answered is not forgotten because the database is away for a moment. */
    private static final int MOST_TRIES = 10;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Rows rows;
    private final DueDeliveries due;
    private final AttemptLog attempts;

    Exchange(Rows rows, DueDeliveries due, AttemptLog attempts) {
        this.rows = rows;
        this.due = due;
        this.attempts = attempts;
    }

    /**
     * Keeps these; gives what may be sent now. One that the tables refuse does not take the others with it.
     *
     * @param busy the clients of whom something is under way
     * @param room how many may be sent
     * @throws Claim.Lost when another instance has taken the task over; then nothing is kept
     */
    List<DueDelivery> of(Claim claim, List<Attempt> made, Collection<UUID> busy, int room) throws InterruptedException {
        try {
            return insist(() -> once(claim, made, busy, room));
        } catch (RuntimeException fault) {
            if (made.isEmpty() || !isRefusal(fault)) {
                throw fault;
            }
            for (Attempt one : made) {
                keepAlone(claim, one);
            }
            return insist(() -> once(claim, List.of(), busy, room));
        }
    }

    /** One that cannot be kept as it is counts as one that got no answer: it must not be made for ever. */
    private void keepAlone(Claim claim, Attempt one) throws InterruptedException {
        try {
            insist(() -> once(claim, List.of(one), List.of(), 0));
        } catch (RuntimeException fault) {
            if (!isRefusal(fault)) {
                throw fault;
            }
            LOG.errorf(
                    fault,
                    "An attempt of delivery %s is kept as broken",
                    one.delivery().id());
            insist(() -> once(claim, List.of(one.broken()), List.of(), 0));
        }
    }

    private List<DueDelivery> once(Claim claim, List<Attempt> made, Collection<UUID> busy, int room) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!made.isEmpty()) {
                attempts.keep(claim.subscription(), made);
            }
            hold(claim);
            return room > 0 ? due.of(claim.subscription(), busy, room) : List.of();
        });
    }

    /**
     * While the transaction lasts no other instance takes the task over. The task's row is held last: who waited for queues
     * with it would stop the heartbeat, and all that the instance sends would be taken for dead.
     */
    private void hold(Claim claim) {
        if (rows.find(OWNED, row -> 1, claim.subscription().toString(), claim.version())
                .isEmpty()) {
            throw new Claim.Lost(claim.subscription());
        }
    }

    private static <T> T insist(Supplier<T> work) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException fault) {
                if (fault instanceof Claim.Lost || isRefusal(fault) || tries == MOST_TRIES) {
                    throw fault;
                }
                LOG.warnf("Attempts could not be kept, which is tried again: %s", fault.getMessage());
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    /** Whether it is what was to be kept that is wrong (SQLSTATE 22 and 23), so that it fails however often it is tried. */
    private static boolean isRefusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("2[23].*")) {
                return true;
            }
        }
        return false;
    }
}
