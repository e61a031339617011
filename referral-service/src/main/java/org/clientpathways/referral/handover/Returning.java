package org.clientpathways.referral.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A request to return a client who was offered.
 *
 * @param reason in words, for the agency that offered
 */
public record Returning(
        @NotBlank(message = "Say why you return the client")
        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason) {}
