package org.clientpathways.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.clientpathways.notification.audience.CloudEvents;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.secret.WebhookSecrets;
import org.clientpathways.notification.store.Rows;
import org.clientpathways.notification.subscription.SubscriptionDisabled;

/** Another instance of what sends, on the same database, that can be cut off from it as one that was killed is. */
final class Instance {

    private final AtomicInteger sent = new AtomicInteger();
    private final DeliveryTasks tasks;
    private volatile boolean cutOff;
    private volatile BiFunction<DueDelivery, Answer, Answer> heard = (delivery, answer) -> answer;

    private Instance(Parts parts) {
        AgroalDataSource database = perhapsCutOff(parts.database);
        Rows rows = new Rows(database);
        Queues queues = new Queues(rows);
        DueDeliveries due = new DueDeliveries(rows, parts.clock);
        AttemptLog attempts = new AttemptLog(rows, queues, new RetrySchedule(parts.config), parts.disabled);
        WebhookSender sender = new WebhookSender(parts.guard, parts.secrets, parts.call, parts.events, parts.clock) {
            @Override
            CompletableFuture<Answer> send(DueDelivery delivery) {
                sent.incrementAndGet();
                return super.send(delivery).thenApply(answer -> heard.apply(delivery, answer));
            }
        };
        SubscriptionWork work = new SubscriptionWork(
                new Exchange(rows, due, attempts), sender, new EndpointLanes(parts.config), parts.config, parts.clock);
        tasks = new DeliveryTasks(
                database, new Waking(rows, parts.clock), parts.replay, due, work, parts.config, parts.clock);
        tasks.start();
    }

    /** How many calls it began. */
    int sent() {
        return sent.get();
    }

    /** From now on it takes answers for others. */
    void hear(BiFunction<DueDelivery, Answer, Answer> how) {
        heard = how;
    }

    /** From now on it reaches the database, or not. */
    void cutOff(boolean now) {
        cutOff = now;
    }

    void stop() {
        tasks.stop();
    }

    private AgroalDataSource perhapsCutOff(AgroalDataSource database) {
        return (AgroalDataSource) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (self, method, arguments) -> {
                    if (cutOff) {
                        throw new SQLException("cut off");
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** What an instance is made of. */
    @ApplicationScoped
    static class Parts {

        final AgroalDataSource database;
        final WebhookConfig config;
        final EndpointGuard guard;
        final WebhookSecrets secrets;
        final WebhookCall call;
        final CloudEvents events;
        final Event<SubscriptionDisabled> disabled;
        final Clock clock;
        final ReplayTask replay;

        Parts(
                AgroalDataSource database,
                WebhookConfig config,
                EndpointGuard guard,
                WebhookSecrets secrets,
                WebhookCall call,
                CloudEvents events,
                Event<SubscriptionDisabled> disabled,
                Clock clock,
                ReplayTask replay) {
            this.database = database;
            this.config = config;
            this.guard = guard;
            this.secrets = secrets;
            this.call = call;
            this.events = events;
            this.disabled = disabled;
            this.clock = clock;
            this.replay = replay;
        }

        Rows rows() {
            return new Rows(database);
        }

        Instance start() {
            return new Instance(this);
        }
    }
}
