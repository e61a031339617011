package org.clientpathways.referral.merging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.handover.NamedClient;

/** That one client's record stands for another's, until it is undone. */
@Entity
@Table(name = "client_merge")
class ClientMerge {

    @Id
    private UUID id;

    @Column(name = "merged_id", updatable = false)
    private UUID merged;

    @Column(name = "survivor_id", updatable = false)
    private UUID survivor;

    @Column(updatable = false)
    private String agency;

    @Column(name = "merged_account", updatable = false)
    private UUID account;

    @Column(name = "merged_by_name", updatable = false)
    private String accountName;

    @Column(updatable = false)
    private String reason;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "unmerged_at")
    private Instant unmergedAt;

    @Column(name = "unmerged_agency")
    private String unmergedAgency;

    @Column(name = "unmerged_account")
    private UUID unmergedAccount;

    protected ClientMerge() {}

    ClientMerge(UUID survivor, NewMerge request, Caller caller, Instant now) {
        this.id = Ids.next();
        this.merged = request.merged();
        this.survivor = survivor;
        this.agency = caller.agency();
        this.account = caller.account();
        this.accountName = caller.name();
        this.reason = request.reason();
        this.mergedAt = now;
    }

    /** Has the record stand for itself again. */
    void undo(Caller caller, Instant now) {
        unmergedAt = now;
        unmergedAgency = caller.agency();
        unmergedAccount = caller.account();
    }

    UUID merged() {
        return merged;
    }

    UUID survivor() {
        return survivor;
    }

    ClientMerged event() {
        return new ClientMerged(survivor, merged, agency, account.toString(), mergedAt);
    }

    ClientUnmerged undoing() {
        return new ClientUnmerged(survivor, merged, unmergedAgency, unmergedAt);
    }

    /** As the API tells it, with the merged record's name. */
    MergeView view(NamedClient named) {
        return new MergeView(merged, named, survivor, mergedAt, agency, accountName, reason);
    }
}
