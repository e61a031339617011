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
        String language,
        String interpreter,
        String wording,
        String recordedBy,
        Instant recordedAt,
        Instant withdrawnAt) {

    public Agreement {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** Whom it lets information go to: an agency, or one service of it. */
    public record Recipient(String agency, UUID service) {}

    /** Whether it still holds, or will. */
    public boolean isGiven() {
        return "given".equals(status);
    }
}
