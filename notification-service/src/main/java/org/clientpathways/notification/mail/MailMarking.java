package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clientpathways.notification.alert.ClientsTold;
import org.clientpathways.notification.subscription.SubscriptionDisabled;

/** Notes that there may be something to write, in the transaction in which it comes about. */
@ApplicationScoped
class MailMarking {

    private final MailQueue queue;

    MailMarking(MailQueue queue) {
        this.queue = queue;
    }

    void note(@Observes ClientsTold told) {
        queue.addFor(told.clients());
    }

    void note(@Observes SubscriptionDisabled disabled) {
        queue.addFor(disabled.subscription());
    }
}
