package org.clientpathways.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agency's wish to be sent the events of the referrals in which it is a party, and of the agreements and overrides in
 * which it is a recipient.
 *
 * @param agency its alias
 * @param url where they are sent
 * @param eventTypes the CloudEvents types that are sent; none means all
 * @param services the services whose events are sent; none means all
 * @param disabledReason why it is disabled; none when it is not
 */
record Subscription(
        UUID id,
        String agency,
        String url,
        List<String> eventTypes,
        List<UUID> services,
        SubscriptionStatus status,
        DisabledReason disabledReason,
        Instant createdAt) {}
