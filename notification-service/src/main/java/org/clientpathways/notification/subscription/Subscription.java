package org.clientpathways.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agency's wish to be sent the events of the referrals in which it is a party, and of the agreements and overrides in
 * which it is a recipient.
 *
 * @param agency its alias
 * @param name what the agency calls it
 * @param url where they are sent
 * @param eventTypes the CloudEvents types that are sent; none means all
 * @param services the services whose events are sent; none means all
 * @param contactEmail a mailbox that is told when it is disabled; perhaps none
 * @param disabledReason why it is disabled; none when it is not
 * @param verifiedAt when the endpoint last proved that it is the agency's; none while it is pending
 */
record Subscription(
        UUID id,
        String agency,
        String name,
        String url,
        List<String> eventTypes,
        List<UUID> services,
        String contactEmail,
        SubscriptionStatus status,
        DisabledReason disabledReason,
        Instant createdAt,
        Instant verifiedAt) {

    boolean isProven() {
        return verifiedAt != null;
    }

    /**
     * As it is after a change: at another address it has to be proven again, and made active it is disabled no more.
     *
     * @param wanted the status asked for; null to keep it
     */
    Subscription changed(SubscriptionFields to, SubscriptionStatus wanted) {
        boolean moved = !to.url().equals(url);
        SubscriptionStatus next = moved ? SubscriptionStatus.PENDING : wanted == null ? status : wanted;
        return new Subscription(
                id,
                agency,
                to.nameOrHost(),
                to.url(),
                to.eventTypes(),
                to.services(),
                to.contactEmail(),
                next,
                next == SubscriptionStatus.DISABLED ? disabledReason : null,
                createdAt,
                moved ? null : verifiedAt);
    }

    /** As it is once its endpoint has proven that it is the agency's. */
    Subscription provenAt(Instant at) {
        SubscriptionStatus next = status == SubscriptionStatus.PENDING ? SubscriptionStatus.ACTIVE : status;
        return new Subscription(
                id, agency, name, url, eventTypes, services, contactEmail, next, disabledReason, createdAt, at);
    }
}
