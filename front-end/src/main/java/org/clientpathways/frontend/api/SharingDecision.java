package org.clientpathways.frontend.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an agency would see of a client, and what not. */
public record SharingDecision(List<Permitted> permitted, List<Refused> refused, WouldSee wouldSee) {

    public SharingDecision {
        permitted = permitted == null ? List.of() : List.copyOf(permitted);
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** A category that may be seen, and on what. */
    public record Permitted(String category, Basis basis) {}

    /** The very values that would be seen. */
    public record WouldSee(Client client, String need, String reason, String desiredOutcome) {}

    /** The codes of the categories that may be seen. */
    public Set<String> categories() {
        return permitted.stream().map(Permitted::category).collect(Collectors.toSet());
    }

    /** The same with other words on what is withheld. */
    public SharingDecision withholding(List<Refused> withheld) {
        return new SharingDecision(permitted, withheld, wouldSee);
    }

    /** Whether a category would be seen. */
    public boolean shows(String category) {
        return categories().contains(category);
    }
}
