package org.clientpathways.referral.waiting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.clientpathways.contracts.code.Priority;

/**
 * A request to write down that a client's wait was looked at again.
 *
 * @param reviewOn the day of the next look, from today on
 */
public record ReviewRequest(
        @NotNull(message = "Give the priority: routine, soon or urgent")
        Priority priority,

        @NotNull(message = "Give the day on which the wait is reviewed next")
        LocalDate reviewOn,

        @Size(max = 10_000, message = "Write at most 10,000 characters")
        String note) {}
