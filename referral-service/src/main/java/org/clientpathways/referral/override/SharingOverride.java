package org.clientpathways.referral.override;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.contracts.event.OverrideLapsed;
import org.clientpathways.contracts.event.OverrideRecorded;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.store.CategorySet;

/**
 * A disclosure that the law allows or demands without the client's agreement. It binds at once, and lapses unless another
 * person approves it in time.
 */
@Entity
@Table(name = "override")
public class SharingOverride {

    /** How long it binds unless it is approved. */
    static final Duration UNREVIEWED = Duration.ofHours(72);

    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID client;

    private String agency;

    @Column(name = "service_id")
    private UUID service;

    @Convert(converter = CategorySet.class)
    private Set<Category> categories;

    private OverrideGround ground;
    private String harm;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "client_told")
    private boolean clientTold;

    @Column(name = "why_not_told")
    private String whyNotTold;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_account")
    private UUID recordedAccount;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "lapses_at")
    private Instant lapsesAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_account")
    private UUID approvedAccount;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_account")
    private UUID endedAccount;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "lapse_told_at")
    private Instant lapseToldAt;

    @Version
    private int version;

    protected SharingOverride() {}

    SharingOverride(UUID client, NewOverride request, String recipientAgency, Caller recorder, Instant now) {
        id = Ids.next();
        this.client = client;
        agency = recipientAgency;
        service = request.recipient().service();
        categories = Set.copyOf(request.categories());
        ground = request.ground();
        harm = request.harm();
        decidedBy = request.decidedBy();
        clientTold = request.clientTold();
        whyNotTold = clientTold ? null : request.whyNotTold();
        reviewOn = request.reviewOn();
        recordedBy = recorder.agency();
        recordedAccount = recorder.account();
        recordedByName = recorder.name();
        recordedAt = now;
        lapsesAt = now.plus(UNREVIEWED);
    }

    OverrideStatus status(Instant at) {
        if (endedAt != null) {
            return OverrideStatus.ENDED;
        }
        if (approvedAt != null) {
            return OverrideStatus.APPROVED;
        }
        return at.isBefore(lapsesAt) ? OverrideStatus.TO_REVIEW : OverrideStatus.LAPSED;
    }

    /** What comes after cannot have come before: the clocks of two instances may differ a little. */
    private Instant orLater(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }

    /** Whether this agency recorded it. */
    boolean isOf(String alias) {
        return recordedBy.equals(alias);
    }

    /** Whoever recorded it shall not judge it too. */
    boolean isRecordedBy(Caller caller) {
        return recordedAccount.equals(caller.account());
    }

    void approve(Caller caller, Instant now) {
        approvedAt = orLater(now);
        approvedAccount = caller.account();
        approvedByName = caller.name();
    }

    void end(Caller caller, String reason, Instant now) {
        endedAt = orLater(now);
        endedAccount = caller.account();
        endReason = reason;
    }

    /** The event of its lapse, which is told once. */
    OverrideLapsed lapse(Instant now) {
        lapseToldAt = now;
        return new OverrideLapsed(id, client, recordedBy, recipient(), now);
    }

    boolean isLapseTold() {
        return lapseToldAt != null;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    UUID id() {
        return id;
    }

    UUID client() {
        return client;
    }

    int version() {
        return version;
    }

    private Recipient recipient() {
        return new Recipient(agency, service);
    }

    OverrideRecorded recorded() {
        return new OverrideRecorded(id, client, recordedBy, recipient(), categories, ground, lapsesAt, recordedAt);
    }

    /** As the API tells it to a caller of the agency that recorded it, or of another that holds the client. */
    OverrideView view(Caller caller, Instant now) {
        return new OverrideView(
                id,
                client,
                status(now),
                recipient(),
                categories,
                ground,
                harm,
                decidedBy,
                clientTold,
                whyNotTold,
                reviewOn,
                recordedBy,
                recordedByName,
                recordedAt,
                lapsesAt,
                approvedAt,
                approvedByName,
                endedAt,
                endReason,
                actions(caller, now),
                version);
    }

    private List<String> actions(Caller caller, Instant now) {
        List<String> actions = new ArrayList<>();
        OverrideStatus status = status(now);
        if (caller.has(Roles.GOVERNANCE) && isOf(caller.agency())) {
            if (status == OverrideStatus.TO_REVIEW && !isRecordedBy(caller)) {
                actions.add("approve");
            }
            if (status == OverrideStatus.TO_REVIEW || status == OverrideStatus.APPROVED) {
                actions.add("end");
            }
        }
        return actions;
    }
}
