package org.clientpathways.referral.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A request to undo a merge.
 *
 * @param merged the record that is to stand for itself again
 */
public record Unmerge(
        @NotNull(message = "Name the record that is to stand for itself again")
        UUID merged) {}
