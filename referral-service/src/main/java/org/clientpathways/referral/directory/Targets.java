package org.clientpathways.referral.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How soon a service means to act, in days.
 *
 * @param responseDays until a referral is answered
 * @param waitDays from acceptance to the first contact
 */
public record Targets(
        @NotNull(message = "Give the days until a referral is answered")
        @Min(value = 0, message = "Give 0 or more days")
        @Max(value = 3650, message = "Give at most 3650 days")
        Integer responseDays,

        @NotNull(message = "Give the days from acceptance to the first contact")
        @Min(value = 0, message = "Give 0 or more days")
        @Max(value = 3650, message = "Give at most 3650 days")
        Integer waitDays) {}
