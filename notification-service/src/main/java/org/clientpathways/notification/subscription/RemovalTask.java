package org.clientpathways.notification.subscription;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.clientpathways.contracts.Ids;

/** Has one instance at a time delete what is left of removed subscriptions, whichever instances live. */
@ApplicationScoped
class RemovalTask {

    /** An instance that was killed is missed after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final AgroalDataSource database;
    private final SubscriptionConfig config;
    private final RecurringTask<Void> remove;
    private volatile Scheduler scheduler;

    RemovalTask(AgroalDataSource database, SubscriptionConfig config, Removal removal) {
        this.database = database;
        this.config = config;
        this.remove = Tasks.recurring("remove-subscriptions", Schedules.fixedDelay(config.removing()))
                .onDeadExecutionRevive()
                .execute((task, context) ->
                        removal.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    void start(@Observes StartupEvent startup) {
        scheduler = Scheduler.create(database)
                .startTasks(remove)
                .tableName("removal_task")
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .threads(1)
                .pollingInterval(config.removing())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(TO_STOP)
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
