package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a client agreed may be shared. */
public record Agreement(
        UUID id,
        UUID clientId,
        String status,
        List<Recipient> recipients,
        List<String> purposes,
        List<String> categories,
        LocalDate from,
        LocalDate until,
        String given,
        String givenBy,
        Representative representative,
        Boolean understands,
        String language,
        String interpreter,
        String wording,
        UUID replaces,
        UUID replacedBy,
        Instant replacedAt,
        String recordedBy,
        Instant recordedAt,
        Instant withdrawnAt) {

    public Agreement {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** Who agreed for the client, and on what authority. */
    public record Representative(String name, String authority) {}

    /** Whether it still holds, or will. */
    public boolean isInForce() {
        return "given".equals(status);
    }

    /** Those whom the client did not take out of it. */
    public List<Recipient> kept() {
        return recipients.stream().filter(one -> !one.isStopped()).toList();
    }
}
