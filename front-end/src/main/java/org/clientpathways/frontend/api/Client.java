package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A client as far as the asking agency may see; what is refused or not known is null or empty.
 *
 * @param mergedInto the client for whom this record stands since the two were merged; null where it stands for itself
 * @param actions what the user may do about who the key worker is; empty in lists
 */
public record Client(
        UUID id,
        String givenName,
        String familyName,
        LocalDate bornOn,
        String sex,
        String postcode,
        String phone,
        String email,
        String language,
        Boolean interpreterNeeded,
        List<String> accessNeeds,
        String ethnicGroup,
        String registeredBy,
        Instant registeredAt,
        KeyWorker keyWorker,
        UUID mergedInto,
        List<String> actions,
        List<String> refused) {

    public Client {
        accessNeeds = accessNeeds == null ? List.of() : List.copyOf(accessNeeds);
        actions = actions == null ? List.of() : List.copyOf(actions);
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** Who coordinates the client's route. */
    public record KeyWorker(UUID account, String name, String agency) {}

    /** The full name, or words that say that it may not be seen. */
    public String name() {
        if (givenName == null && familyName == null) {
            return "Name not shared";
        }
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }

    /** The id of the record that goes on for this one: its own, unless it was merged. */
    public UUID survivor() {
        return mergedInto == null ? id : mergedInto;
    }

    /** Whether the user may do this about who the key worker is. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    /** Whether a category of information is withheld. */
    public boolean withholds(String category) {
        return refused.contains(category);
    }
}
