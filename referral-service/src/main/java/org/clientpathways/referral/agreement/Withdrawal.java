package org.clientpathways.referral.agreement;

import jakarta.validation.constraints.Size;

/**
 * A request to take an agreement back.
 *
 * @param reason why, where the client said so
 */
public record Withdrawal(
        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason) {}
