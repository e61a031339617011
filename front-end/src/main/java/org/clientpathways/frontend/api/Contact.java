package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/** An appointment, and what became of it. */
public record Contact(
        UUID id,
        UUID clientId,
        UUID referralId,
        int number,
        Instant appointmentAt,
        String kind,
        String status,
        String missedBy,
        String cancelledBy) {

    /** Whether it is still to be recorded what became of it. */
    public boolean isOffered() {
        return "offered".equals(status);
    }
}
