package org.clientpathways.referral.override;

import jakarta.validation.constraints.Size;

/**
 * A request to end an override.
 *
 * @param reason may be absent
 */
public record Ending(
        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason) {}
