package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** That a client was told about a service, and what became of it. */
public record Signpost(
        UUID id,
        String status,
        UUID clientId,
        Client client,
        Service service,
        Agency agency,
        String need,
        String note,
        LocalDate followUpOn,
        boolean due,
        String result,
        String obstacle,
        Instant givenAt,
        String givenBy,
        List<Asked> followUps) {

    public Signpost {
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
    }

    /** One time that the client was asked. */
    public record Asked(
            String result,
            String obstacle,
            LocalDate followUpOn,
            String note,
            Instant recordedAt,
            String recordedBy,
            Agency agency) {}

    /** Whether it is not known yet what became of it. */
    public boolean isOpen() {
        return followUpOn != null;
    }
}
