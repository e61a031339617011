package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agency's wish to be sent events.
 *
 * @param eventTypes the CloudEvents types that are sent; none means all
 * @param services the services whose events are sent; none means all
 * @param disabledReason why it was disabled; null when it is not
 * @param verifiedAt when the address last proved to be the agency's; null while it has not
 * @param oldSecretUntil until when events are signed with older secrets too; null when with one alone
 * @param secret what events are signed with; in the answer to its making or rotation, and null ever after
 */
public record Subscription(
        UUID id,
        String name,
        String url,
        List<String> eventTypes,
        List<UUID> services,
        String contactEmail,
        String status,
        String disabledReason,
        Instant createdAt,
        Instant verifiedAt,
        Instant oldSecretUntil,
        String secret) {

    public Subscription {
        eventTypes = eventTypes == null ? List.of() : List.copyOf(eventTypes);
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** Its name, or its address where it has none. */
    public String shown() {
        return name == null ? url : name;
    }

    /** Whether it has this status. */
    public boolean is(String one) {
        return one.equals(status);
    }

    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
