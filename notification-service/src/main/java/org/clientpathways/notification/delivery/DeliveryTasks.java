package org.clientpathways.notification.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.clientpathways.contracts.Ids;
import org.jboss.logging.Logger;

/**
 * The durable tasks, one for each active subscription that has something to send, and one for each replay, picked by
 * whichever instance is free.
 * That of an instance that was killed is missed after four heartbeats and picked again.
 */
@ApplicationScoped
class DeliveryTasks {

    static final String NAME = "send";

    private static final Logger LOG = Logger.getLogger(DeliveryTasks.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final Duration IDLE_THREAD = Duration.ofSeconds(10);

    private final DataSource database;
    private final Waking waking;
    private final ReplayTask replay;
    private final DueDeliveries due;
    private final SubscriptionWork work;
    private final WebhookConfig config;
    private final Clock clock;
    private final CustomTask<Void> task;
    private volatile Scheduler scheduler;

    DeliveryTasks(
            AgroalDataSource database,
            Waking waking,
            ReplayTask replay,
            DueDeliveries due,
            SubscriptionWork work,
            WebhookConfig config,
            Clock clock) {
        this.database = JoiningDataSource.of(database);
        this.waking = waking;
        this.replay = replay;
        this.due = due;
        this.work = work;
        this.config = config;
        this.clock = clock;
        this.task = Tasks.custom(NAME, Void.class)
                .onFailure((fault, again) ->
                        again.reschedule(fault, clock.instant().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute(this::work);
    }

    void start(@Observes StartupEvent startup) {
        start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stop();
    }

    /** Begins to pick what is due. */
    void start() {
        scheduler = Scheduler.create(database, task, replay.task())
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .threads(config.threads())
                .executorService(threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(config.timeout().plusSeconds(1))
                .build();
        scheduler.start();
    }

    /** Picks no more, and waits for what is under way. */
    void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /** Sees to it that these subscriptions, which the caller holds, are worked on if they are active. */
    void wake(Collection<UUID> subscriptions) {
        waking.wake(subscriptions);
    }

    /** Looks now for what is due to these, rather than at the next poll. */
    void hurry(Collection<UUID> subscriptions) {
        work.nudge(subscriptions);
        hurry();
    }

    private void hurry() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private CompletionHandler<Void> work(TaskInstance<Void> instance, ExecutionContext context) {
        Claim claim = new Claim(UUID.fromString(instance.getId()), context.getExecution().version);
        try {
            Rest rest = work.turn(claim, context.getSchedulerState()::isShuttingDown);
            return (complete, task) -> {
                boolean soon = QuarkusTransaction.requiringNew().call(() -> {
                    Optional<Instant> next = due.workDue(claim.subscription(), rest.quiet() ? rest.earliest() : null);
                    if (next.isEmpty()) {
                        task.remove();
                        return false;
                    }
                    Instant at = next.get().isAfter(rest.earliest()) ? next.get() : rest.earliest();
                    task.reschedule(complete, at);
                    return !at.isAfter(clock.instant());
                });
                if (soon) {
                    hurry();
                }
            };
        } catch (Claim.Lost lost) {
            LOG.warn(lost.getMessage());
            return (complete, task) -> {};
        }
    }

    /** As many as there are endpoints to serve at the moment. */
    private ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                config.threads(),
                config.threads(),
                IDLE_THREAD.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
