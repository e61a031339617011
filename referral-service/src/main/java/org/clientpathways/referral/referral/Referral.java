package org.clientpathways.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.groundwork.access.Caller;

/** A request that a service take on a client, as it stands after its last milestone. */
@Entity
@SecondaryTable(name = "referral_request", pkJoinColumns = @PrimaryKeyJoinColumn(name = "referral_id"))
@SecondaryTable(name = "referral_need", pkJoinColumns = @PrimaryKeyJoinColumn(name = "referral_id"))
@SecondaryTable(name = "referral_circumstances", pkJoinColumns = @PrimaryKeyJoinColumn(name = "referral_id"))
public class Referral {

    @Id
    UUID id;

    @Column(name = "client_id")
    UUID client;

    @Column(name = "service_id")
    UUID service;

    @Column(name = "referring_agency")
    String referringAgency;

    @Column(name = "receiving_agency")
    String receivingAgency;

    /** The sequence of the last milestone. */
    int milestone;

    /** The milestone that stands again, where the last one is a take-back. */
    Integer restores;

    ReferralStatus status;

    @Column(name = "milestone_at")
    Instant milestoneAt;

    @Column(table = "referral_request")
    Urgency urgency;

    @Column(table = "referral_request", name = "lawful_basis")
    LawfulBasis lawfulBasis;

    String[] share;
    String[] shared;

    @Column(table = "referral_request", name = "referred_by")
    UUID referredBy;

    @Column(table = "referral_request", name = "referred_by_name")
    String referredByName;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "clock_started_at")
    Instant clockStartedAt;

    UUID continues;

    /** Where the client was redirected to. */
    @Column(name = "redirected_service")
    UUID redirectedService;

    Priority priority;

    @Column(name = "review_on")
    LocalDate reviewOn;

    @Column(name = "waiting_since")
    Instant waitingSince;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    Outcome outcome;
    Boolean planned;

    /** The code of the reason it was declined, failed or withdrawn for. */
    @Column(name = "end_reason")
    String endReason;

    @Column(name = "decided_by")
    DecidedBy decidedBy;

    @Column(table = "referral_need")
    Need need;

    @Column(table = "referral_circumstances")
    String reason;

    @Column(table = "referral_circumstances", name = "desired_outcome")
    String desiredOutcome;

    @Version
    int version;

    protected Referral() {}

    Referral(NewReferral request, String receivingAgency, Caller referrer, Instant now) {
        id = Ids.next();
        client = request.clientId();
        service = request.serviceId();
        referringAgency = referrer.agency();
        this.receivingAgency = receivingAgency;
        urgency = request.urgencyOrRoutine();
        lawfulBasis = request.lawfulBasis();
        share = codes(request.share());
        shared = new String[0];
        referredBy = referrer.account();
        referredByName = referrer.name();
        createdAt = now;
        need = request.need();
        reason = request.reason();
        desiredOutcome = request.desiredOutcome();
    }

    /** The categories that the referrer asked to share. */
    Set<Category> share() {
        return Arrays.stream(share)
                .map(code -> Code.of(Category.class, code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it left draft; what never did is the referring agency's own affair, and published nowhere. */
    boolean wasSent() {
        return sentAt != null;
    }

    /** Whether this may be done with it now: what was never sent needs no correction. */
    boolean allows(Transition transition) {
        return transition.brings().filter(next -> next.mayFollow(status)).isPresent()
                && (transition != Transition.CORRECT || wasSent());
    }

    /** Whether a redirect made it and the client's agreement does not let it go out yet. */
    boolean isHeld() {
        return status == ReferralStatus.DRAFT && continues != null;
    }

    /** The sequence of the milestone by which it stands: the last one that was not taken back. */
    int standing() {
        return restores == null ? milestone : restores;
    }

    /**
     * Takes on a take-back: everything is as those milestones left it that still count.
     *
     * @param counting in their order
     */
    void takeBack(ReferralMilestone taking, List<ReferralMilestone> counting) {
        redirectedService = null;
        startedAt = null;
        closedAt = null;
        outcome = null;
        planned = null;
        endReason = null;
        decidedBy = null;
        counting.forEach(this::take);
        milestone = taking.sequence();
        restores = taking.restores;
    }

    /** Takes on a milestone: its status, and what it says of the referral. */
    void take(ReferralMilestone taken) {
        milestone = taken.sequence();
        restores = null;
        status = taken.status;
        milestoneAt = taken.occurredAt;
        waitingSince = status == ReferralStatus.WAITING ? taken.occurredAt : null;
        priority = taken.priority;
        reviewOn = taken.reviewOn;
        if (status == ReferralStatus.SENT) {
            sentAt = taken.occurredAt;
            clockStartedAt = clockStartedAt == null ? taken.occurredAt : clockStartedAt;
        }
        if (status == ReferralStatus.REDIRECTED) {
            redirectedService = taken.redirectedService;
        }
        if (status == ReferralStatus.STARTED) {
            startedAt = taken.occurredAt;
        }
        if (status.isClosed()) {
            closedAt = taken.occurredAt;
        }
        if (status.isClosed() && status != ReferralStatus.ENTERED_IN_ERROR) {
            outcome = taken.outcome;
            planned = taken.planned;
            endReason = taken.reason;
            decidedBy = taken.decidedBy;
        }
    }

    /** Keeps what was permitted to the receiving agency when it was sent. */
    void sharing(Set<Category> permitted) {
        shared = codes(permitted);
    }

    static String[] codes(Set<Category> categories) {
        return categories.stream().map(Code::code).sorted().toArray(String[]::new);
    }
}
