package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.clientpathways.notification.audience.Addressee;
import org.clientpathways.notification.audience.Addressees;
import org.clientpathways.notification.release.ReleaseUse;
import org.clientpathways.notification.release.Released;
import org.clientpathways.notification.subscription.SubscriptionResumed;

/** Makes deliveries of each event for the subscriptions of the agencies that it is for, once its turn has come. */
@ApplicationScoped
class DeliveryTaking implements ReleaseUse {

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
    public void take(List<Released> released) {
        List<Addressee> addressed =
                addressees.of(released.stream().map(Released::event).toList());
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
