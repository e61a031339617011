package org.clientpathways.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its agency sees it; what it has none of is absent. */
@Schema(name = "Subscription")
record SubscriptionView(
        UUID id,
        String url,
        @Schema(description = "Absent: all") List<String> eventTypes,
        @Schema(description = "Absent: all") List<UUID> services,
        SubscriptionStatus status,
        DisabledReason disabledReason,
        Instant createdAt,

        @Schema(description = "What webhooks are signed with; in the answer to its making, and never again")
        String secret) {

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionView of(Subscription subscription, String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.eventTypes(),
                subscription.services(),
                subscription.status(),
                subscription.disabledReason(),
                subscription.createdAt(),
                secret);
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
