package org.clientpathways.local.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.WithdrawReason;

/**
 * Something that happened to a referral after it was sent.
 *
 * @param transition what
 * @param at when it happened
 * @param carries what is told with it, as the API's request has it, but for a service, which stands here itself
 */
public record Milestone(Transition transition, Instant at, Map<String, Object> carries) {

    static Milestone accepted(Instant at) {
        return new Milestone(Transition.ACCEPT, at, Map.of());
    }

    static Milestone listed(Instant at, Priority priority, LocalDate reviewOn) {
        return new Milestone(
                Transition.WAITLIST, at, Map.of("priority", priority.code(), "reviewOn", reviewOn.toString()));
    }

    static Milestone declined(Instant at, DeclineReason reason) {
        return new Milestone(Transition.DECLINE, at, Map.of("reason", reason.code()));
    }

    static Milestone declined(Instant at, DeclineReason reason, String note, DemoService betterService) {
        return new Milestone(
                Transition.DECLINE, at, Map.of("reason", reason.code(), "note", note, "betterService", betterService));
    }

    static Milestone started(Instant at) {
        return new Milestone(Transition.START, at, Map.of());
    }

    static Milestone ended(Instant at, Outcome outcome, boolean planned) {
        return new Milestone(Transition.END, at, Map.of("outcome", outcome.code(), "planned", planned));
    }

    static Milestone failed(Instant at, FailReason reason) {
        return new Milestone(Transition.FAIL, at, Map.of("reason", reason.code()));
    }

    static Milestone withdrawn(Instant at, DecidedBy decidedBy, WithdrawReason reason) {
        return new Milestone(Transition.WITHDRAW, at, Map.of("decidedBy", decidedBy.code(), "reason", reason.code()));
    }

    static Milestone corrected(Instant at) {
        return new Milestone(
                Transition.CORRECT, at, Map.of("reason", "Logged twice by mistake; the other referral stands."));
    }
}
