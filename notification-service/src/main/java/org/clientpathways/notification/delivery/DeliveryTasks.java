package org.clientpathways.notification.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.clientpathways.contracts.Ids;

/**
 * The durable tasks, one for each queue that has work, picked by whichever instance is free. That of an instance that
 * was killed is missed after four heartbeats and picked again.
 */
@ApplicationScoped
class DeliveryTasks {

    private static final String NAME = "deliver";
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final String STANDING =
            "select task_instance from scheduled_tasks where task_name = '" + NAME + "' and task_instance = any (?)";

    private final DataSource database;
    private final Rows rows;
    private final WebhookConfig config;
    private final Clock clock;
    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private volatile Scheduler scheduler;

    DeliveryTasks(AgroalDataSource database, Rows rows, WebhookConfig config, Clock clock, QueueWork work) {
        this.database = JoiningDataSource.of(database);
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.task = Tasks.custom(NAME, Void.class)
                .onFailure((fault, again) ->
                        again.reschedule(fault, clock.instant().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute(work::work);
        this.client = SchedulerClient.Builder.create(this.database, task).build();
    }

    void start(@Observes StartupEvent startup) {
        start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stop();
    }

    /** Begins to pick what is due. */
    void start() {
        scheduler = Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .threads(config.threads())
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

    /** Looks now for what is due, rather than at the next poll. */
    void hurry() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** Has each of these queues, which the caller has locked, a task; one that stands keeps its time. */
    void standFor(Collection<ClientQueue> queues) {
        List<String> instances =
                queues.stream().map(ClientQueue::taskInstance).sorted().toList();
        Set<String> standing = new HashSet<>(rows.find(STANDING, row -> row.getString(1), instances));
        List<TaskInstance<?>> missing = instances.stream()
                .filter(instance -> !standing.contains(instance))
                .<TaskInstance<?>>map(task::instance)
                .toList();
        if (!missing.isEmpty()) {
            client.scheduleBatch(missing, clock.instant());
        }
    }

    /** Has each of these queues worked on now, whenever it was to be. */
    void now(Collection<ClientQueue> queues) {
        for (ClientQueue queue : queues) {
            try {
                client.schedule(
                        task.instance(queue.taskInstance()), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            } catch (TaskInstanceCurrentlyExecutingException underWay) {
                // It looks again at what there is before it ends.
            }
        }
    }
}
