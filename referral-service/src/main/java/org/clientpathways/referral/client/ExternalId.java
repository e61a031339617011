package org.clientpathways.referral.client;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How another system knows the client.
 *
 * @param system what numbers people so, such as {@code nhs-number}
 * @param value the number there
 */
@Embeddable
public record ExternalId(
        @NotBlank(message = "Name the system that the id is from")
        @Size(max = 200, message = "Give the system in at most 200 characters")
        String system,

        @NotBlank(message = "Give the id that the system uses")
        @Size(max = 200, message = "Give the id in at most 200 characters")
        String value) {}
