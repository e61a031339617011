package org.clientpathways.notification.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.secret.WebhookSecrets;

/** Where an agency says what it wants to be sent; what is another agency's does not exist for it. */
@ApplicationScoped
public class SubscriptionDesk {

    private final Subscriptions subscriptions;
    private final SubscriptionRules rules;
    private final SubscriptionPatch patch;
    private final WebhookSecrets secrets;
    private final Event<SubscriptionResumed> resumed;
    private final Clock clock;

    SubscriptionDesk(
            Subscriptions subscriptions,
            SubscriptionRules rules,
            SubscriptionPatch patch,
            WebhookSecrets secrets,
            Event<SubscriptionResumed> resumed,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.patch = patch;
        this.secrets = secrets;
        this.resumed = resumed;
        this.clock = clock;
    }

    /**
     * Makes a subscription that has to be proven; the answer alone has its secret.
     *
     * @throws Problem 400 for a type that cannot be asked for, or an address that nothing may be sent to; 409 where the agency
     *     may have no more
     */
    SubscriptionView subscribe(Caller caller, SubscriptionFields wanted) {
        rules.check(wanted, true);
        Subscription made = new Subscription(
                Ids.next(),
                caller.agency(),
                wanted.nameOrHost(),
                wanted.url(),
                wanted.eventTypes(),
                wanted.services(),
                wanted.contactEmail(),
                SubscriptionStatus.PENDING,
                null,
                clock.instant(),
                null);
        return QuarkusTransaction.requiringNew().call(() -> {
            rules.checkRoomForAnother(subscriptions.count(made.agency()));
            subscriptions.add(made, rules.proveBy(made.createdAt()));
            return SubscriptionView.of(made, null, secrets.add(made.id()).shown());
        });
    }

    /** The caller's agency's, newest first. */
    Page<SubscriptionView> list(Caller caller, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        List<Subscription> found = subscriptions.page(caller.agency(), cursor == null ? null : cursor.id(0), limit);
        Map<UUID, Instant> until =
                secrets.oldUntil(found.stream().map(Subscription::id).toList());
        return Page.of(found, limit, last -> Cursor.of(last.id()))
                .map(one -> SubscriptionView.of(one, until.get(one.id()), null));
    }

    /** @throws Problem 404 where the caller's agency has none of this id */
    SubscriptionView read(Caller caller, UUID id) {
        return view(own(caller, id));
    }

    /** @throws Problem 404 where the caller's agency has none of this id */
    public void mustExist(Caller caller, UUID id) {
        own(caller, id);
    }

    /**
     * Where to ask for the proof of a subscription.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    public Proof proof(Caller caller, UUID id) {
        Subscription own = own(caller, id);
        return new Proof(own.id(), own.url(), own.isProven());
    }

    /**
     * Keeps that the endpoint is the agency's; where that was open, sending begins.
     *
     * @throws Problem 409 when it has another address by now, 404 when it is there no more
     */
    @Transactional
    public SubscriptionView proven(Caller caller, Proof proof) {
        Subscription before = held(caller, proof.subscription());
        if (!before.url().equals(proof.url())) {
            throw NotProven.movedMeanwhile();
        }
        Subscription after = before.provenAt(clock.instant());
        keep(after, !before.isProven());
        return view(after);
    }

    /**
     * Changes what the patch names. Made active, what waits is sent from where it stopped, each with all its attempts again.
     *
     * @throws Problem 404 where the caller's agency has none of this id, 400 for what a subscription cannot be, 409 for the
     *     status of one that is not proven
     */
    SubscriptionView change(Caller caller, UUID id, String merge) {
        Subscription known = own(caller, id);
        SubscriptionFields wanted = patch.apply(merge, known).fields();
        rules.check(wanted, !wanted.url().equals(known.url()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Subscription before = held(caller, id);
            SubscriptionPatch.Patched to = patch.apply(merge, before);
            Subscription after = before.changed(to.fields(), to.status());
            if (to.status() != null && !after.isProven()) {
                throw NotProven.yet();
            }
            keep(after, to.status() != null);
            return view(after);
        });
    }

    /**
     * Gives a subscription a new secret; those it has stay valid for a time.
     *
     * @throws Problem 404 where the caller's agency has none of this id, 409 when too many are valid already
     */
    @Transactional
    SubscriptionView rotate(Caller caller, UUID id, SecretRotation rotation) {
        Subscription own = held(caller, id);
        if (!rotation.bothValidFor().isZero()) {
            rules.checkRoomForSecret(secrets.valid(id));
        }
        secrets.end(id, clock.instant().plus(rotation.bothValidFor()));
        String secret = secrets.add(id).shown();
        return SubscriptionView.of(own, secrets.oldUntil(List.of(id)).get(id), secret);
    }

    /**
     * Removes it at once; its secrets and what was kept of its deliveries are deleted soon.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    @Transactional
    void remove(Caller caller, UUID id) {
        subscriptions.remove(held(caller, id).id());
    }

    /** The mailbox that is told of a subscription; none where its agency gave none. */
    public Optional<String> contactOf(UUID subscription) {
        return subscriptions.contact(subscription);
    }

    private void keep(Subscription changed, boolean anew) {
        subscriptions.change(changed);
        if (anew && changed.status() == SubscriptionStatus.ACTIVE) {
            resumed.fire(new SubscriptionResumed(changed.id()));
        }
    }

    private SubscriptionView view(Subscription one) {
        return SubscriptionView.of(one, secrets.oldUntil(List.of(one.id())).get(one.id()), null);
    }

    private Subscription own(Caller caller, UUID id) {
        return subscriptions.find(caller.agency(), id).orElseThrow(Problem::notFound);
    }

    private Subscription held(Caller caller, UUID id) {
        return subscriptions.hold(caller.agency(), id).orElseThrow(Problem::notFound);
    }
}
