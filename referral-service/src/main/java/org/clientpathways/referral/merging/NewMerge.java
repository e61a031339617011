package org.clientpathways.referral.merging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request to merge another record of the same person into this one.
 *
 * @param merged the record that will stand for this one
 * @param reason why they are one person, in words
 */
public record NewMerge(
        @NotNull(message = "Name the record that is to be merged into this one")
        UUID merged,

        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason) {

    public NewMerge {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
