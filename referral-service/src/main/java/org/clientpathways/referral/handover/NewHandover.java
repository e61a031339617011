package org.clientpathways.referral.handover;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request to hand a client over: give one of agency and keyWorker.
 *
 * @param agency alias of another agency
 * @param keyWorker account of a colleague
 * @param note what the next key worker should know; may be absent
 */
public record NewHandover(
        @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
        String agency,

        UUID keyWorker,

        @Size(max = 10_000, message = "Give the note in at most 10,000 characters")
        String note) {

    @AssertTrue(message = "Name either an agency or a colleague as keyWorker")
    boolean isOneOfTheTwo() {
        return (agency == null) != (keyWorker == null);
    }

    String noteIfAny() {
        return note == null || note.isBlank() ? null : note;
    }
}
