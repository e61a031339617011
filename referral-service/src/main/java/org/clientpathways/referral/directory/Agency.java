package org.clientpathways.referral.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.clientpathways.contracts.code.AgencyKind;

/** An organisation that provides services. */
@Entity
public class Agency {

    @Id
    private String alias;

    private String name;

    private AgencyKind kind;

    @Version
    private int version;

    protected Agency() {}

    Agency(String alias, String name, AgencyKind kind) {
        this.alias = alias;
        describe(name, kind);
    }

    void describe(String name, AgencyKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** What the identity server and every event call it. */
    public String alias() {
        return alias;
    }

    public String name() {
        return name;
    }

    public AgencyKind kind() {
        return kind;
    }

    /** Counts the changes; the entity tag is made of it. */
    public int version() {
        return version;
    }
}
