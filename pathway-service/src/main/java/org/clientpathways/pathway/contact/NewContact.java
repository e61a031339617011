package org.clientpathways.pathway.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;

/** A request to record an appointment; there is no note, as free text about clients stays in referral-service. */
public record NewContact(
        @NotNull(message = "Name the referral that the appointment is for")
        UUID referralId,

        @NotNull(message = "Give the time of the appointment")
        Instant appointmentAt,

        @NotNull(message = "Say how you meet") ContactKind kind,

        @NotNull(message = "Say what became of it; offered, while nothing has yet")
        ContactStatus status,

        DecidedBy missedBy,
        DecidedBy cancelledBy) {

    ContactOutcome outcome() {
        return new ContactOutcome(status, missedBy, cancelledBy).whole();
    }
}
