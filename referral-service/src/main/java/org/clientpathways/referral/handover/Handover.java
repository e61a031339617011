package org.clientpathways.referral.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.keyworker.Colleague;

/**
 * A client whom their key worker offers to another agency, or to a colleague. It is made here and then only read: the
 * database moves it on, as it does the key worker with it.
 */
@Entity
@SecondaryTable(name = Handover.NOTE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "handover_id"))
public class Handover {

    static final String NOTE = "handover_note";

    @Id
    UUID id;

    @Column(name = "client_id")
    UUID client;

    @Column(name = "from_agency")
    String fromAgency;

    @Column(name = "offered_by")
    UUID offeredBy;

    @Column(name = "offered_by_name")
    String offeredByName;

    @Column(name = "offered_at")
    Instant offeredAt;

    @Column(name = "to_agency")
    String toAgency;

    /** The colleague whom it is for; null where it is for another agency. */
    @Column(name = "to_worker")
    UUID toWorker;

    @Column(name = "to_worker_name")
    String toWorkerName;

    HandoverStatus status;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by_name")
    String endedByName;

    @Column(name = "return_reason")
    String returnReason;

    /** For the next key worker; null where there is none, or where it may not be seen. */
    @Column(table = NOTE)
    String note;

    @Version
    int version;

    protected Handover() {}

    /**
     * An offer by the client's key worker.
     *
     * @param colleague whom it is for within the agency; null for another agency
     */
    Handover(UUID client, Caller keyWorker, String toAgency, Colleague colleague, String note, Instant now) {
        id = Ids.next();
        this.client = client;
        fromAgency = keyWorker.agency();
        offeredBy = keyWorker.account();
        offeredByName = keyWorker.name();
        offeredAt = now;
        this.toAgency = toAgency;
        toWorker = colleague == null ? null : colleague.account();
        toWorkerName = colleague == null ? null : colleague.name();
        status = HandoverStatus.OFFERED;
        this.note = note;
    }

    /** Whether this agency offered it. */
    boolean isFrom(String agency) {
        return fromAgency.equals(agency);
    }

    /** Whether the caller may answer the offer: they are of the agency that it is for, and it is for nobody else of it. */
    boolean isFor(Caller caller) {
        return toAgency.equals(caller.agency()) && (toWorker == null || toWorker.equals(caller.account()));
    }

    /** Whether the other side may come to see the note; it needs the client's circumstances too. */
    boolean tellsItsNote() {
        return status == HandoverStatus.OFFERED || status == HandoverStatus.ACCEPTED;
    }

    /** What the caller may do now: accept, return, cancel. */
    List<String> actions(Caller caller) {
        List<String> actions = new ArrayList<>();
        if (status == HandoverStatus.OFFERED && isFor(caller)) {
            actions.addAll(List.of("accept", "return"));
        }
        if (status == HandoverStatus.OFFERED && isFrom(caller.agency())) {
            actions.add("cancel");
        }
        return actions;
    }
}
