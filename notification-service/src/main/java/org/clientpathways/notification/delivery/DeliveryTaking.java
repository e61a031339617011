package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.notification.subscription.SubscriptionResumed;
import org.clientpathways.notification.taking.EventUse;

/** Makes deliveries of each event for the subscriptions of the agencies that it is for, where the event is kept. */
@ApplicationScoped
class DeliveryTaking implements EventUse {

    private final Addressees addressees;
    private final Outbox outbox;
    private final DeliveryTasks tasks;
    private final AtomicBoolean added = new AtomicBoolean();

    DeliveryTaking(Addressees addressees, Outbox outbox, DeliveryTasks tasks) {
        this.addressees = addressees;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    @Override
    public void take(List<Arrival> fresh) {
        List<Addressee> addressed = addressees.of(
                fresh.stream().map(arrival -> arrival.event().orElseThrow()).toList());
        List<NewDelivery> deliveries = addressed.isEmpty() ? List.of() : outbox.wanted(addressed);
        if (!deliveries.isEmpty()) {
            Set<ClientQueue> queues =
                    deliveries.stream().map(NewDelivery::queue).collect(Collectors.toSet());
            outbox.add(deliveries, queues);
            tasks.standFor(queues);
            added.set(true);
        }
    }

    @Override
    public void committed() {
        if (added.getAndSet(false)) {
            tasks.hurry();
        }
    }

    void resume(@Observes SubscriptionResumed resumed) {
        tasks.now(outbox.beginAnew(resumed.subscription()));
    }
}
