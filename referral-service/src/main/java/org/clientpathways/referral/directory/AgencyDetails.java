package org.clientpathways.referral.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.clientpathways.contracts.code.AgencyKind;

/** What an administrator writes about an agency. */
public record AgencyDetails(
        @NotBlank(message = "Give the agency's name")
        @Size(max = 200, message = "Give the name in at most 200 characters")
        @Pattern(regexp = "\\P{Cntrl}*", message = "Write it on one line, without control characters")
        String name,

        @NotNull(message = "Give the kind of agency: council, health, charity or other")
        AgencyKind kind) {

    public AgencyDetails {
        name = name == null ? null : name.strip();
    }
}
