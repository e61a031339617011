package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One place on a waiting list, as far as the service may see the client. */
public record WaitingPlace(
        UUID referralId,
        long position,
        String priority,
        Instant waitingSince,
        LocalDate reviewOn,
        boolean reviewDue,
        Client client,
        String need,
        Agency referringAgency) {

    /** The client's name, or words that say that it may not be seen. */
    public String clientName() {
        return client == null ? "Name not shared" : client.name();
    }
}
