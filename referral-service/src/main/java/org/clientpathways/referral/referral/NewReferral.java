package org.clientpathways.referral.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;

/**
 * A request to make a referral.
 *
 * @param share the categories that the receiving agency is to see, as far as the client agreed
 * @param occurredAt when it was sent, where it is recorded late; now when absent
 * @param draft true keeps it unsent
 */
public record NewReferral(
        @NotNull(message = "Name the client") UUID clientId,
        @NotNull(message = "Choose a service") UUID serviceId,

        @NotNull(message = "Say what the client needs help with")
        Need need,

        @NotBlank(message = "Give the reason for the referral")
        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason,

        Urgency urgency,

        @NotNull(message = "Name the law that the sharing stands on")
        LawfulBasis lawfulBasis,

        @NotEmpty(message = "Say what is to be shared: at least identity and contact")
        Set<@NotNull(message = "Give a category") Category> share,

        @Size(max = 10_000, message = "Give the outcome in at most 10,000 characters")
        String desiredOutcome,

        Instant occurredAt,
        Boolean draft) {

    /** What no service can do without: who the client is and how to reach them. */
    static final Set<Category> LEAST = Set.of(Category.IDENTITY, Category.CONTACT);

    @AssertTrue(message = "Share at least identity and contact: no service can take on a client without them")
    boolean isShareEnough() {
        return share == null || share.isEmpty() || share.containsAll(LEAST);
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    Urgency urgencyOrRoutine() {
        return urgency == null ? Urgency.ROUTINE : urgency;
    }
}
