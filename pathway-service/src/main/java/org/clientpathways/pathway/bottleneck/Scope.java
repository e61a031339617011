package org.clientpathways.pathway.bottleneck;

import org.clientpathways.contracts.code.Code;

/** Whose waits a manager's figures are made of. */
public enum Scope implements Code {
    /** Those at handovers that lead to a service of the manager's agency, come from one, or were asked for by it. */
    OWN_AGENCY("Handovers that touch your agency"),
    ALL("All handovers");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
