package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clientpathways.notification.audience.Addressee;
import org.clientpathways.notification.release.ReleaseUse;
import org.clientpathways.notification.release.Released;
import org.clientpathways.notification.subscription.SubscriptionResumed;

/** Makes deliveries of each event for the subscriptions of the agencies that it is for, once its turn has come. */
@ApplicationScoped
class DeliveryTaking implements ReleaseUse {

    private final Outbox outbox;
    private final DeliveryTasks tasks;
    private final Set<UUID> added = ConcurrentHashMap.newKeySet();

    DeliveryTaking(Outbox outbox, DeliveryTasks tasks) {
        this.outbox = outbox;
        this.tasks = tasks;
    }

    @Override
    public void take(List<Released> released, List<Addressee> addressees) {
        List<NewDelivery> deliveries = addressees.isEmpty() ? List.of() : outbox.wanted(addressees);
        if (!deliveries.isEmpty()) {
            outbox.add(deliveries);
            Set<UUID> subscriptions = deliveries.stream()
                    .map(delivery -> delivery.queue().subscription())
                    .collect(Collectors.toSet());
            tasks.wake(subscriptions);
            added.addAll(subscriptions);
        }
    }

    @Override
    public void committed() {
        if (!added.isEmpty()) {
            Set<UUID> subscriptions = Set.copyOf(added);
            added.removeAll(subscriptions);
            tasks.hurry(subscriptions);
        }
    }

    void resume(@Observes SubscriptionResumed resumed) {
        outbox.beginAnew(resumed.subscription());
        tasks.wake(Set.of(resumed.subscription()));
    }

    void resumed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SubscriptionResumed resumed) {
        tasks.hurry(Set.of(resumed.subscription()));
    }
}
