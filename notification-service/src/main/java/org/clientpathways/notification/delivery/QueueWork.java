package org.clientpathways.notification.delivery;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.clientpathways.notification.delivery.EndpointLanes.Lane;

/** Works on one queue: sends what is due, in order, then rests until there is more to do, or ends. */
@ApplicationScoped
class QueueWork {

    /** After so many another queue has its turn. */
    private static final int MOST_AT_ONCE = 20;

    private final Outbox outbox;
    private final WebhookSender sender;
    private final AttemptLog attempts;
    private final EndpointLanes lanes;
    private final Clock clock;

    QueueWork(Outbox outbox, WebhookSender sender, AttemptLog attempts, EndpointLanes lanes, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.attempts = attempts;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** One turn of the task; what it gives decides in one transaction whether the task ends or when it comes again. */
    CompletionHandler<Void> work(TaskInstance<Void> instance, ExecutionContext context) {
        ClientQueue queue = ClientQueue.ofTaskInstance(instance.getId());
        Optional<Lane> lane = lanes.enter(queue.subscription());
        if (lane.isEmpty()) {
            return rest(queue, clock.instant().plus(lanes.roomIn(queue.subscription())));
        }
        try (Lane entered = lane.get()) {
            sendDue(queue, entered, context.getSchedulerState());
        }
        return rest(queue, Instant.EPOCH);
    }

    private void sendDue(ClientQueue queue, Lane lane, SchedulerState state) {
        for (int sent = 0; sent < MOST_AT_ONCE && !state.isShuttingDown(); sent++) {
            Optional<DueDelivery> next = outbox.next(queue);
            if (next.isEmpty() || next.get().dueAt().isAfter(clock.instant())) {
                return;
            }
            Answer answer = sender.send(next.get());
            lane.saw(answer);
            attempts.keep(next.get(), answer);
        }
    }

    private CompletionHandler<Void> rest(ClientQueue queue, Instant earliest) {
        return (complete, task) -> QuarkusTransaction.requiringNew().run(() -> {
            Optional<Instant> due = outbox.workDue(queue);
            if (due.isEmpty()) {
                task.remove();
            } else {
                task.reschedule(complete, due.get().isAfter(earliest) ? due.get() : earliest);
            }
        });
    }
}
