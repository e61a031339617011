package org.clientpathways.referral.linkage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.client.DuplicateReason;

/** Two clients of different agencies that may be one person; what each side's governance said is kept once. */
@Entity
class Linkage {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID a;

    @Column(name = "a_agency", updatable = false)
    private String aAgency;

    @Column(updatable = false)
    private UUID b;

    @Column(name = "b_agency", updatable = false)
    private String bAgency;

    @Column(updatable = false)
    private int score;

    @Column(updatable = false)
    private String[] reasons;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Column(name = "a_same")
    private Boolean aSame;

    @Column(name = "a_account")
    private UUID aAccount;

    @Column(name = "a_decided_at")
    private Instant aDecidedAt;

    @Column(name = "b_same")
    private Boolean bSame;

    @Column(name = "b_account")
    private UUID bAccount;

    @Column(name = "b_decided_at")
    private Instant bDecidedAt;

    @Column(insertable = false, updatable = false)
    private String status;

    protected Linkage() {}

    /** Keeps what a side says; it must not have said it before. */
    void decide(Caller caller, boolean same, Instant now) {
        if (isFirst(caller.agency())) {
            aSame = same;
            aAccount = caller.account();
            aDecidedAt = now;
        } else {
            bSame = same;
            bAccount = caller.account();
            bDecidedAt = now;
        }
    }

    /** What a side said; null until then. */
    Boolean saidBy(String agency) {
        return isFirst(agency) ? aSame : bSame;
    }

    private boolean isFirst(String agency) {
        return agency.equals(aAgency);
    }

    UUID id() {
        return id;
    }

    /** The client that this agency registered. */
    UUID clientOf(String agency) {
        return isFirst(agency) ? a : b;
    }

    /** The agency on the other side. */
    String otherThan(String agency) {
        return isFirst(agency) ? bAgency : aAgency;
    }

    int score() {
        return score;
    }

    List<DuplicateReason> reasons() {
        return Arrays.stream(reasons)
                .map(code -> Code.of(DuplicateReason.class, code))
                .toList();
    }

    Instant foundAt() {
        return foundAt;
    }

    LinkageStatus status() {
        return Code.of(LinkageStatus.class, status);
    }
}
