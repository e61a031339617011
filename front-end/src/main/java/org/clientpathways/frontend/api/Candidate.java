package org.clientpathways.frontend.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Someone registered already who may be the same person. */
public record Candidate(
        UUID id, String givenName, String familyName, LocalDate bornOn, String postcode, List<String> reasons) {

    public Candidate {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** The full name. */
    public String name() {
        return (givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName);
    }
}
