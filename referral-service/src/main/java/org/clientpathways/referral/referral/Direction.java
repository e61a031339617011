package org.clientpathways.referral.referral;

import org.clientpathways.contracts.code.Code;

/** Which way a referral went, seen from the caller. */
public enum Direction implements Code {
    SENT("Sent by us"),
    RECEIVED("Received by us");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
