package org.clientpathways.referral.waiting;

import org.clientpathways.contracts.code.Code;

/** What is done with a place on a waiting list. */
public enum MoveKind implements Code {
    MOVE("Moved on the waiting list"),
    REVIEW("Wait looked at again");

    private final String words;

    MoveKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
