package org.clientpathways.local.demo.story;

import org.clientpathways.contracts.code.AgencyKind;

/** The invented agencies of Larkshire. */
public enum Agency {
    LARKSHIRE_COUNCIL("Larkshire Council", AgencyKind.COUNCIL),
    LARKSHIRE_HEALTH("Larkshire Health Board", AgencyKind.HEALTH),
    HARBOUR_TRUST("Harbour Trust", AgencyKind.CHARITY),
    OPEN_DOOR("Open Door", AgencyKind.CHARITY),
    /** Has no tie to the others' clients: what its people see of them must be nothing. */
    FAR_FIELDS("Far Fields", AgencyKind.CHARITY);

    private final String agencyName;
    private final AgencyKind kind;

    Agency(String agencyName, AgencyKind kind) {
        this.agencyName = agencyName;
        this.kind = kind;
    }

    /** Its alias, as tokens, addresses and events have it. */
    public String alias() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Its name, as people read it. */
    public String agencyName() {
        return agencyName;
    }

    /** What its own system signs in as at the identity server, with a secret of its own. */
    public String systemId() {
        return alias() + "-system";
    }

    /** What sort of organisation it is. */
    public AgencyKind kind() {
        return kind;
    }
}
