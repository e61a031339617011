package org.clientpathways.referral.handover;

import org.clientpathways.contracts.code.Code;

/** Which handovers are listed: those offered to the caller, or those that their agency offered. */
public enum Direction implements Code {
    RECEIVED("Offered to us"),
    SENT("Offered by us");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
