package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.subscription.SubscriptionResumed;
import org.clientpathways.notification.taking.EventUse;

/** Makes deliveries of each referral event for the subscriptions of its two agencies, where the event is kept. */
@ApplicationScoped
class DeliveryTaking implements EventUse {

    private final Outbox outbox;
    private final DeliveryTasks tasks;
    private final AtomicBoolean added = new AtomicBoolean();

    DeliveryTaking(Outbox outbox, DeliveryTasks tasks) {
        this.outbox = outbox;
        this.tasks = tasks;
    }

    @Override
    public void take(List<Arrival> fresh) {
        List<PublishedEvent> referralEvents = fresh.stream()
                .map(arrival -> arrival.event().orElseThrow())
                .filter(event -> event.data() instanceof ReferralEvent)
                .toList();
        List<NewDelivery> deliveries = referralEvents.isEmpty() ? List.of() : outbox.wanted(referralEvents);
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
