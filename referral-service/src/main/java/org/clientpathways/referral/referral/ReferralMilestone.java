package org.clientpathways.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.groundwork.access.Caller;

/** One step of a referral's life: who did what, when it happened and when it was recorded. Never changed. */
@Entity
@Table(name = "referral_milestone")
@SecondaryTable(
        name = "referral_note",
        pkJoinColumns = {@PrimaryKeyJoinColumn(name = "referral_id"), @PrimaryKeyJoinColumn(name = "sequence")})
public class ReferralMilestone {

    /**
     * @param referral the referral
     * @param sequence its place in the referral's life, from 1
     */
    @Embeddable
    public record Id(@Column(name = "referral_id") UUID referral, int sequence) {}

    @EmbeddedId
    Id id;

    Transition transition;
    ReferralStatus status;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** The milestone that it follows, with its status and time, by which the database holds the order. */
    Integer previous;

    @Column(name = "previous_status")
    ReferralStatus previousStatus;

    @Column(name = "previous_at")
    Instant previousAt;

    String agency;
    UUID account;

    @Column(name = "account_name")
    String accountName;

    /** A reason's code. */
    String reason;

    Outcome outcome;
    Boolean planned;

    @Column(name = "decided_by")
    DecidedBy decidedBy;

    Priority priority;

    @Column(name = "review_on")
    LocalDate reviewOn;

    @Column(name = "better_service")
    UUID betterService;

    @Column(table = "referral_note")
    String note;

    /** Why it was entered in error. */
    @Column(table = "referral_note", name = "reason_in_words")
    String reasonInWords;

    protected ReferralMilestone() {}

    /** The milestone that follows the referral's last one. */
    ReferralMilestone(Referral referral, Transition transition, Caller by, Instant occurredAt, Instant now) {
        boolean first = referral.status == null;
        id = new Id(referral.id, referral.milestone + 1);
        this.transition = transition;
        status = transition.brings();
        this.occurredAt = occurredAt;
        recordedAt = now;
        previous = first ? null : referral.milestone;
        previousStatus = referral.status;
        previousAt = referral.milestoneAt;
        agency = by.agency();
        account = by.account();
        accountName = by.name();
    }

    /** Writes down what the request carries beside the time. */
    ReferralMilestone carrying(TransitionRequest request) {
        note = request.note();
        if (request instanceof TransitionRequest.Waitlist waitlist) {
            priority = waitlist.priority();
            reviewOn = waitlist.reviewOn();
        } else if (request instanceof TransitionRequest.Decline decline) {
            reason = decline.reason().code();
            betterService = decline.betterService();
        } else if (request instanceof TransitionRequest.End end) {
            outcome = end.outcome();
            planned = end.planned();
        } else if (request instanceof TransitionRequest.Fail fail) {
            reason = fail.reason().code();
        } else if (request instanceof TransitionRequest.Withdraw withdraw) {
            reason = withdraw.reason().code();
            decidedBy = withdraw.decidedBy();
        } else if (request instanceof TransitionRequest.Correct correct) {
            reasonInWords = correct.reason();
        }
        return this;
    }

    boolean isBy(Caller caller) {
        return agency.equals(caller.agency());
    }

    /** Whether somebody wrote something in their own words. */
    boolean hasWords() {
        return note != null || reasonInWords != null;
    }

    int sequence() {
        return id.sequence();
    }
}
