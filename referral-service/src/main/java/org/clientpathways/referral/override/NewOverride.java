package org.clientpathways.referral.override;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;

/**
 * A request to let information go to somebody without the client's agreement.
 *
 * @param harm what is feared
 * @param decidedBy name and post of who decided it
 * @param whyNotTold where the client was not told
 * @param reviewOn the day on which it is looked at again
 */
public record NewOverride(
        @NotNull(message = "Name an agency or a service") @Valid
        To recipient,

        @NotEmpty(message = "Say which information is to be shared")
        Set<@NotNull(message = "Give a category") Category> categories,

        @NotNull(message = "Give the ground in law") OverrideGround ground,

        @NotBlank(message = "Say what harm is feared")
        @Size(max = 10_000, message = "Describe the harm in at most 10,000 characters")
        String harm,

        @NotBlank(message = "Give the name and post of who decided")
        @Size(max = 200, message = "Give who decided in at most 200 characters")
        String decidedBy,

        @NotNull(message = "Say whether the client was told")
        Boolean clientTold,

        @Size(max = 10_000, message = "Say why in at most 10,000 characters")
        String whyNotTold,

        @NotNull(message = "Give the day on which it is looked at again")
        LocalDate reviewOn) {

    /**
     * Whom information goes to: give one of the two.
     *
     * @param agency an agency's alias, for all of it
     * @param service a service, for its staff alone
     */
    public record To(
            @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
            String agency,

            UUID service) {

        @AssertTrue(message = "Name either an agency or a service")
        boolean isOneOfTheTwo() {
            return (agency == null) != (service == null);
        }
    }

    @AssertTrue(message = "Say why the client was not told, and only then")
    boolean isReasonGivenWhereNotTold() {
        return clientTold == null || clientTold == (whyNotTold == null || whyNotTold.isBlank());
    }
}
