package org.clientpathways.referral.signpost;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A request to note that a client was told about a service.
 *
 * @param note for colleagues who follow it up; never told to the service
 * @param followUpOn the day on which to ask the client; once the service's usual wait is over when absent
 */
public record NewSignpost(
        @NotNull(message = "Name the client") UUID clientId,
        @NotNull(message = "Choose a service") UUID serviceId,

        @NotNull(message = "Say what the client needs help with")
        Need need,

        @Size(max = 10_000, message = "Give the note in at most 10,000 characters")
        String note,

        LocalDate followUpOn) {}
