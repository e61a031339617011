package org.clientpathways.referral.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.Purpose;

/**
 * A request to record what a client agreed to.
 *
 * @param from first day it holds
 * @param until last day it holds; absent when it has no end
 * @param representative who gives it for the client; exactly where a representative does
 * @param understands whether the client understands what they agree to; must be so where they give it themselves and are
 *     under 16 on the first day
 * @param replaces the client's agreement that this one replaces; that one ends at once, whenever this one begins
 */
public record NewAgreement(
        @NotEmpty(message = "Name at least one agency or service")
        @Size(max = 100, message = "Name at most 100 recipients")
        List<@NotNull(message = "Name an agency or a service") @Valid NewRecipient> recipients,

        @NotEmpty(message = "Say what the information may be used for")
        Set<@NotNull(message = "Give a purpose") Purpose> purposes,

        @NotEmpty(message = "Say which information may be shared")
        Set<@NotNull(message = "Give a category") Category> categories,

        @NotNull(message = "Give the first day it holds") LocalDate from,
        LocalDate until,

        @NotNull(message = "Say how it was given: spoken, written or online")
        GivenHow given,

        @NotNull(message = "Say who gave it: the client or a representative")
        GivenBy givenBy,

        @Valid Representative representative,

        Boolean understands,

        @Size(max = 100, message = "Give the language in at most 100 characters")
        String language,

        @Size(max = 200, message = "Give the interpreter in at most 200 characters")
        String interpreter,

        @Size(max = 10_000, message = "Give the wording in at most 10,000 characters")
        String wording,

        UUID replaces) {

    /**
     * Whom information may go to: give one of the two.
     *
     * @param agency an agency's alias, for all of it
     * @param service a service, for its staff alone
     */
    public record NewRecipient(
            @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
            String agency,

            UUID service) {

        @AssertTrue(message = "Name either an agency or a service")
        boolean isOneOfTheTwo() {
            return (agency == null) != (service == null);
        }
    }

    @AssertTrue(message = "The last day cannot be before the first")
    boolean isUntilAfterFrom() {
        return from == null || until == null || !until.isBefore(from);
    }
}
