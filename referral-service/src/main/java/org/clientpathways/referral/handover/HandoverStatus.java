package org.clientpathways.referral.handover;

import org.clientpathways.contracts.code.Code;

/** How the offer of a client stands; only the first is open. */
public enum HandoverStatus implements Code {
    OFFERED("Offered, not answered yet"),
    ACCEPTED("Accepted"),
    RETURNED("Returned"),
    CANCELLED("Cancelled");

    private final String words;

    HandoverStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
