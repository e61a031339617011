package org.clientpathways.referral.linkage;

import org.clientpathways.contracts.code.Code;

/** What both sides say of a pair. */
public enum LinkageStatus implements Code {
    OPEN("Not decided by both sides"),
    SAME("Both sides say that they are one person"),
    DIFFERENT("One side says that they are two people");

    private final String words;

    LinkageStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
