package org.clientpathways.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.endpoint.EndpointRefused;
import org.clientpathways.notification.secret.SecretBox;
import org.clientpathways.notification.secret.WebhookSecret;

/** Where an agency's systems say what they want to be sent; what is another agency's does not exist for them. */
@ApplicationScoped
public class SubscriptionDesk {

    private final Subscriptions subscriptions;
    private final EndpointGuard guard;
    private final SecretBox box;
    private final Event<SubscriptionResumed> resumed;
    private final Clock clock;

    SubscriptionDesk(
            Subscriptions subscriptions,
            EndpointGuard guard,
            SecretBox box,
            Event<SubscriptionResumed> resumed,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.box = box;
        this.resumed = resumed;
        this.clock = clock;
    }

    /**
     * Makes a subscription; the answer alone has its secret.
     *
     * @throws Problem 400 for a type that is no referral event's, or an address that nothing may be sent to
     */
    SubscriptionView subscribe(Caller caller, NewSubscription wanted) {
        List<Violation> violations = new ArrayList<>(SubscribableTypes.violations(wanted.eventTypes()));
        try {
            guard.check(wanted.url());
        } catch (EndpointRefused refused) {
            violations.add(new Violation("url", refused.reason().words()));
        }
        if (!violations.isEmpty()) {
            throw Problem.badRequest(violations);
        }
        Subscription made = new Subscription(
                Ids.next(),
                caller.agency(),
                wanted.url(),
                listed(wanted.eventTypes()),
                listed(wanted.services()),
                SubscriptionStatus.ACTIVE,
                null,
                clock.instant());
        WebhookSecret secret = WebhookSecret.make();
        subscriptions.add(made, box.close(made.id(), secret));
        return SubscriptionView.of(made, secret.shown());
    }

    /** The caller's agency's, newest first. */
    Page<SubscriptionView> list(Caller caller, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        List<Subscription> found = subscriptions.page(caller.agency(), cursor == null ? null : cursor.id(0), limit);
        return Page.of(found, limit, last -> Cursor.of(last.id())).map(SubscriptionView::of);
    }

    /** @throws Problem 404 where the caller's agency has none of this id */
    SubscriptionView read(Caller caller, UUID id) {
        return SubscriptionView.of(own(caller, id));
    }

    /** @throws Problem 404 where the caller's agency has none of this id */
    public void mustExist(Caller caller, UUID id) {
        own(caller, id);
    }

    /**
     * Pauses it, or makes it active: then what waits is sent from where it stopped, each with all its attempts again.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    @Transactional
    SubscriptionView change(Caller caller, UUID id, SubscriptionChange change) {
        Subscription changed = subscriptions
                .change(caller.agency(), id, change.status().status())
                .orElseThrow(Problem::notFound);
        if (changed.status() == SubscriptionStatus.ACTIVE) {
            resumed.fire(new SubscriptionResumed(id));
        }
        return SubscriptionView.of(changed);
    }

    /**
     * Removes it with its secret and all that was kept of its deliveries.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    @Transactional
    void remove(Caller caller, UUID id) {
        if (!subscriptions.remove(caller.agency(), id)) {
            throw Problem.notFound();
        }
    }

    private Subscription own(Caller caller, UUID id) {
        return subscriptions.find(caller.agency(), id).orElseThrow(Problem::notFound);
    }

    private static <T> List<T> listed(Set<T> set) {
        return set == null ? null : List.copyOf(set);
    }
}
