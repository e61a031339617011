package org.clientpathways.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the subscription's agency sees it; what it has none of is absent. */
@Schema(name = "Delivery")
record DeliveryView(
        UUID id,

        @Schema(description = "The event's id, which is the webhook-id of each attempt")
        UUID eventId,

        String eventType,
        @Schema(description = "The referral") String subject,
        UUID clientId,
        DeliveryStatus status,

        @Schema(
                description =
                        "Attempts that failed, since the first or since all were given again; none once delivered")
        int failures,

        Instant createdAt,
        Instant deliveredAt,

        @Schema(description = "While pending; it is not made before the client's earlier events are delivered")
        Instant nextAttemptAt,

        List<AttemptView> attempts) {

    DeliveryView with(List<AttemptView> made) {
        return new DeliveryView(
                id,
                eventId,
                eventType,
                subject,
                clientId,
                status,
                failures,
                createdAt,
                deliveredAt,
                nextAttemptAt,
                made);
    }
}
