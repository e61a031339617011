package org.clientpathways.frontend.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Someone registered already who may be the same person.
 *
 * @param score how likely, 0 to 100
 * @param held whether the viewer's agency holds the record, and so may merge it
 */
public record Candidate(
        UUID id,
        String givenName,
        String familyName,
        LocalDate bornOn,
        String postcode,
        int score,
        List<String> reasons,
        boolean held) {

    public Candidate {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** The full name. */
    public String name() {
        return (givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName);
    }
}
