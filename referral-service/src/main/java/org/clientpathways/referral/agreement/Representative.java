package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clientpathways.contracts.code.RepresentativeAuthority;

/**
 * Who agrees for a client.
 *
 * @param authority what lets them
 */
@Embeddable
public record Representative(
        @NotBlank(message = "Give the name of who agrees for the client")
        @Size(max = 200, message = "Give the name in at most 200 characters")
        @Column(name = "representative_name")
        String name,

        @NotNull(message = "Say on what authority: parental-responsibility, attorney or guardian")
        @Column(name = "representative_authority")
        RepresentativeAuthority authority) {}
