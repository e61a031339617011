package org.clientpathways.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Duration;
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

    /** How long after it was recorded a milestone can be taken back. */
    static final Duration CAN_BE_TAKEN_BACK_FOR = Duration.ofDays(7);

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

    /** Where the client was redirected to. */
    @Column(name = "redirected_service")
    UUID redirectedService;

    /** What a take-back takes back. */
    @Column(name = "takes_back")
    Integer takesBack;

    /** The milestone that stands again after a take-back; null for all others. */
    Integer restores;

    @Column(name = "previous_restores")
    Integer previousRestores;

    /** The event that tells of it; null where nothing was published. */
    @Column(name = "event_id")
    UUID event;

    @Column(table = "referral_note")
    String note;

    /** Why it was entered in error, or taken back. */
    @Column(table = "referral_note", name = "reason_in_words")
    String reasonInWords;

    protected ReferralMilestone() {}

    /** The milestone that follows the referral's last one. */
    ReferralMilestone(Referral referral, Transition transition, Caller by, Instant occurredAt, Instant now) {
        this(referral, transition, by, now);
        status = transition.brings().orElseThrow();
        this.occurredAt = occurredAt;
    }

    /** A take-back of the milestone by which the referral stands: back to the state before it. */
    ReferralMilestone(Referral referral, ReferralMilestone taken, String why, Caller by, Instant now) {
        this(referral, Transition.TAKE_BACK, by, now);
        takesBack = taken.sequence();
        status = taken.previousStatus;
        occurredAt = taken.previousAt;
        restores = taken.previousRestores == null ? taken.previous : taken.previousRestores;
        reasonInWords = why;
    }

    private ReferralMilestone(Referral referral, Transition transition, Caller by, Instant now) {
        boolean first = referral.status == null;
        id = new Id(referral.id, referral.milestone + 1);
        this.transition = transition;
        recordedAt = now;
        previous = first ? null : referral.milestone;
        previousStatus = referral.status;
        previousAt = referral.milestoneAt;
        previousRestores = referral.restores;
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
        } else if (request instanceof TransitionRequest.Redirect redirect) {
            reason = redirect.reason().code();
            redirectedService = redirect.serviceId();
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

    boolean isTakeBack() {
        return takesBack != null;
    }

    /** Whether it was recorded too long ago to be taken back. */
    boolean isTooOld(Instant now) {
        return recordedAt.plus(CAN_BE_TAKEN_BACK_FOR).isBefore(now);
    }

    /** Whether somebody wrote something in their own words. */
    boolean hasWords() {
        return note != null || reasonInWords != null;
    }

    int sequence() {
        return id.sequence();
    }
}
