package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client of the viewer's agency who may be known to another agency too.
 *
 * @param score how likely, 0 to 100
 * @param same what the own side said; null until then
 */
public record Linkage(
        UUID id,
        String status,
        Client client,
        Agency otherAgency,
        int score,
        List<String> reasons,
        Instant foundAt,
        Boolean same) {

    public Linkage {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
