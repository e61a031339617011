package org.clientpathways.contracts.code;

/** What sort of organisation an agency is. */
public enum AgencyKind implements Code {
    COUNCIL("Council"),
    HEALTH("Health service"),
    CHARITY("Charity"),
    OTHER("Other");

    private final String words;

    AgencyKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
