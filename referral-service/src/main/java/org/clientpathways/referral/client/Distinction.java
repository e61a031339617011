package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;

/** That an agency knows two clients to be two people, however alike their records are. */
@Entity
public class Distinction {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private UUID a;

    @Column(updatable = false)
    private UUID b;

    @Column(name = "said_account", updatable = false)
    private UUID account;

    @Column(name = "said_by_name", updatable = false)
    private String accountName;

    @Column(name = "said_at", updatable = false)
    private Instant saidAt;

    protected Distinction() {}

    /** Of two different clients, in whichever order. */
    public Distinction(UUID one, UUID other, Caller caller, Instant now) {
        // As the database compares them.
        boolean first = one.toString().compareTo(other.toString()) < 0;
        this.id = Ids.next();
        this.agency = caller.agency();
        this.a = first ? one : other;
        this.b = first ? other : one;
        this.account = caller.account();
        this.accountName = caller.name();
        this.saidAt = now;
    }

    /** Of the two, the record that is among these. */
    public UUID oneOf(Collection<UUID> records) {
        return records.contains(a) ? a : b;
    }

    /** Of the two, the one whom it tells from the record that is among these. */
    public UUID otherThan(Collection<UUID> records) {
        return records.contains(a) ? b : a;
    }

    /** The name of who said so. */
    public String saidBy() {
        return accountName;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
