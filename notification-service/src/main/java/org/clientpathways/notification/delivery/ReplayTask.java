package org.clientpathways.notification.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.clientpathways.notification.delivery.ReplaySteps.Progress;

/** The durable task of a subscription's replay, which another instance goes on with when the one that had it is killed. */
@ApplicationScoped
class ReplayTask {

    static final String NAME = "replay";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final ReplaySteps steps;
    private final Clock clock;

    ReplayTask(ReplaySteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    CustomTask<Void> task() {
        return Tasks.custom(NAME, Void.class)
                .onFailure((fault, again) ->
                        again.reschedule(fault, clock.instant().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute(this::work);
    }

    private CompletionHandler<Void> work(TaskInstance<Void> instance, ExecutionContext context) {
        UUID subscription = UUID.fromString(instance.getId());
        Progress progress;
        do {
            progress = steps.step(subscription);
        } while (progress == Progress.MORE && !context.getSchedulerState().isShuttingDown());
        return (complete, task) -> QuarkusTransaction.requiringNew().run(() -> {
            if (steps.isUnderWay(subscription)) {
                task.reschedule(complete, clock.instant().plus(A_MOMENT));
            } else {
                task.remove();
            }
        });
    }
}
