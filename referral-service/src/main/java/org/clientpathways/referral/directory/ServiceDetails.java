package org.clientpathways.referral.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * What an agency writes about a service.
 *
 * @param agency the agency that offers it; left out, it is the caller's own
 * @param places areas or postcode districts it serves; none means everywhere
 * @param minimumAge in whole years
 * @param maximumAge in whole years
 * @param capacity how many clients it can have at a time
 * @param staff the accounts of those who work for it
 * @param open whether it takes referrals; left out, it does
 */
public record ServiceDetails(
        @NotBlank(message = "Give the service's name")
        @Size(max = 200, message = "Give the name in at most 200 characters")
        String name,

        @Size(max = 10_000, message = "Write the description in at most 10,000 characters")
        String description,

        @Pattern(regexp = Alias.PATTERN, message = Alias.MESSAGE)
        String agency,

        @NotEmpty(message = "Name at least one need that the service is for")
        Set<@NotNull(message = "Leave out what is empty") Need> needs,

        @Size(max = 500, message = "Name at most 500 places")
        Set<
                        @NotBlank(message = "Leave out what is empty")
                        @Size(max = 200, message = "Name a place in at most 200 characters") String>
                places,

        @Min(value = 0, message = "Give an age of 0 to 130") @Max(value = 130, message = "Give an age of 0 to 130")
        Integer minimumAge,

        @Min(value = 0, message = "Give an age of 0 to 130") @Max(value = 130, message = "Give an age of 0 to 130")
        Integer maximumAge,

        @Size(max = 10_000, message = "Write who is eligible in at most 10,000 characters")
        String eligibility,

        @Min(value = 0, message = "Give 0 or more clients")
        @Max(value = 1_000_000, message = "Give at most 1,000,000 clients")
        Integer capacity,

        @Valid @NotNull(message = "Give the targets: responseDays and waitDays")
        Targets targets,

        @Size(max = 2_000, message = "Name at most 2,000 accounts")
        Set<@NotNull(message = "Leave out what is empty") UUID> staff,

        Boolean open) {

    public ServiceDetails {
        name = name == null ? null : name.strip();
        description = Objects.requireNonNullElse(description, "");
        places = Objects.requireNonNullElse(places, Set.of());
        staff = Objects.requireNonNullElse(staff, Set.of());
        open = Objects.requireNonNullElse(open, true);
    }
}
