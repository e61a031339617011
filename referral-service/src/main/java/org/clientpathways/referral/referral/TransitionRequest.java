package org.clientpathways.referral.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.WithdrawReason;

/** What a transition carries: when it happened, a note, and what the rule book asks of each. */
public sealed interface TransitionRequest {

    /** How long free text may be, in characters. */
    int LONGEST = 10_000;

    /** What is told of text that is longer. */
    String TOO_LONG = "Write at most 10,000 characters";

    /** When it happened, where it is recorded late; absent for now. */
    Instant occurredAt();

    /** Free text for the other side; may be absent. */
    String note();

    /** Send, accept and start: when, and a note. */
    record Plain(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note) implements TransitionRequest {}

    /** Onto the waiting list, with the day the wait is looked at again. */
    record Waitlist(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,

            @NotNull(message = "Give the priority: routine, soon or urgent")
            Priority priority,

            @NotNull(message = "Give the day on which the wait is reviewed")
            LocalDate reviewOn)
            implements TransitionRequest {}

    /** Not taken on, with the reason, and perhaps a service that suits better. */
    record Decline(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,
            @NotNull(message = "Give the reason") DeclineReason reason,
            UUID betterService)
            implements TransitionRequest {}

    /** Redirected to another service, with the reason. */
    record Redirect(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,

            @NotNull(message = "Choose the service that the client is redirected to")
            UUID serviceId,

            @NotNull(message = "Give the reason") DeclineReason reason)
            implements TransitionRequest {}

    /** The stay ended, with how the need stood and whether it ended as planned. */
    record End(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,
            @NotNull(message = "Give the outcome") Outcome outcome,

            @NotNull(message = "Say whether it ended as planned: true or false")
            Boolean planned)
            implements TransitionRequest {}

    /** It came to nothing, with the reason. */
    record Fail(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,
            @NotNull(message = "Give the reason") FailReason reason)
            implements TransitionRequest {}

    /** Withdrawn, with whose decision it was and the reason. */
    record Withdraw(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,

            @NotNull(message = "Say whose decision it was: client or agency")
            DecidedBy decidedBy,

            @NotNull(message = "Give the reason") WithdrawReason reason)
            implements TransitionRequest {}

    /** Entered in error, with why. */
    record Correct(
            Instant occurredAt,
            @Size(max = LONGEST, message = TOO_LONG) String note,

            @NotBlank(message = "Say why it was entered in error") @Size(max = LONGEST, message = TOO_LONG)
            String reason)
            implements TransitionRequest {}
}
