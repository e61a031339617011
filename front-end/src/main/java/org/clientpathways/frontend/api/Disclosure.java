package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One time that a client's information went to an agency.
 *
 * @param name of the person who read it; null where it is not told
 * @param through the request that it went through, without ids
 */
public record Disclosure(
        Instant at,
        String agency,
        UUID account,
        String name,
        String purpose,
        List<Disclosed> categories,
        String through) {

    public Disclosure {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** One category that was seen, and on what. */
    public record Disclosed(String category, Basis basis) {}
}
