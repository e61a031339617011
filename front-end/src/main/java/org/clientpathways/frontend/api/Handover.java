package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client offered to another agency or to a colleague, as far as the user may see.
 *
 * @param noteWithheld true where the user may not know whether there is a note
 */
public record Handover(
        UUID id,
        String status,
        Client client,
        Agency from,
        String offeredBy,
        Instant offeredAt,
        Agency to,
        Colleague keyWorker,
        Instant endedAt,
        String endedBy,
        String returnReason,
        String note,
        Boolean noteWithheld,
        List<String> refused,
        List<String> actions) {

    public Handover {
        refused = refused == null ? List.of() : List.copyOf(refused);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** A colleague to whom a client is offered. */
    public record Colleague(UUID account, String name) {}

    /** Whether the user may do this with it now. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    /** Whether nobody answered it yet. */
    public boolean isOffered() {
        return "offered".equals(status);
    }

    /** Whom it is for, in words. */
    public String whom() {
        return keyWorker == null ? to.shown() : keyWorker.name();
    }

    /** The status in words. */
    public String words() {
        return switch (status) {
            case "offered" -> "Waits for an answer";
            case "accepted" -> "Accepted";
            case "returned" -> "Returned";
            case "cancelled" -> "Cancelled";
            default -> status;
        };
    }

    /** The class of the status's tag. */
    public String tag() {
        return switch (status) {
            case "offered" -> "govuk-tag--yellow";
            case "accepted" -> "govuk-tag--green";
            default -> "govuk-tag--grey";
        };
    }

    /** Whether there may be a note that the user is not shown. */
    public boolean hidesNote() {
        return Boolean.TRUE.equals(noteWithheld);
    }

    /** The note, or words that there is none; said only to who may know. */
    public String noteWords() {
        return note == null ? "No note was written" : note;
    }
}
