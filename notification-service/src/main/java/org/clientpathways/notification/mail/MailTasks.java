package org.clientpathways.notification.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.Clocks;

/** Has one instance at a time send mails, and the digests begun once each morning, whichever instances live. */
@ApplicationScoped
class MailTasks {

    /** When digests are sent: at this time of London's clocks, in summer and winter. */
    static final Schedule EACH_MORNING = Schedules.daily(Clocks.LONDON, LocalTime.of(7, 0));

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final AgroalDataSource database;
    private final MailConfig config;
    private final MailSetUp setUp;
    private final RecurringTask<Void> send;
    private final RecurringTask<Void> digests;
    private volatile Scheduler scheduler;

    MailTasks(
            AgroalDataSource database,
            MailConfig config,
            MailSetUp setUp,
            MailRound round,
            MailQueue queue,
            Clock clock) {
        this.database = database;
        this.config = config;
        this.setUp = setUp;
        this.send = Tasks.recurring("send-mails", Schedules.fixedDelay(config.polling()))
                .onDeadExecutionRevive()
                .execute((task, context) ->
                        round.run(() -> context.getSchedulerState().isShuttingDown()));
        this.digests = Tasks.recurring("begin-digests", EACH_MORNING)
                .onFailure((fault, again) ->
                        again.reschedule(fault, clock.instant().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute((task, context) -> queue.addDigests());
    }

    void start(@Observes StartupEvent startup) {
        if (setUp.isDone()) {
            start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stop();
    }

    /** Begins to send. */
    void start() {
        scheduler = Scheduler.create(database)
                .startTasks(send, digests)
                .tableName("mail_task")
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .threads(1)
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(TO_STOP)
                .build();
        scheduler.start();
    }

    /** Sends no more, and waits for the mail that is under way. */
    void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
