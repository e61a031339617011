package org.clientpathways.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its agency sees it; what it has none of is absent. */
@Schema(name = "Subscription")
public record SubscriptionView(
        UUID id,
        String name,
        String url,
        @Schema(description = "Absent: all") List<String> eventTypes,
        @Schema(description = "Absent: all") List<UUID> services,
        String contactEmail,
        SubscriptionStatus status,
        DisabledReason disabledReason,
        Instant createdAt,

        @Schema(description = "When the endpoint last proved that it is yours; absent while it is pending")
        Instant verifiedAt,

        @Schema(description = "Until when webhooks are signed with older secrets too; absent when with one alone")
        Instant oldSecretUntil,

        @Schema(description = "What webhooks are signed with; in the answer to its making or rotation, and never again")
        String secret) {

    static SubscriptionView of(Subscription subscription, Instant oldSecretUntil, String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.name(),
                subscription.url(),
                subscription.eventTypes(),
                subscription.services(),
                subscription.contactEmail(),
                subscription.status(),
                subscription.disabledReason(),
                subscription.createdAt(),
                subscription.verifiedAt(),
                oldSecretUntil,
                secret);
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
