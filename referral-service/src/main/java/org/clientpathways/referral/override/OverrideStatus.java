package org.clientpathways.referral.override;

import org.clientpathways.contracts.code.Code;

/** How an override stands; the first two are in force. */
public enum OverrideStatus implements Code {
    TO_REVIEW("Waits for review"),
    APPROVED("Approved"),
    LAPSED("Not approved in time"),
    ENDED("Ended");

    private final String words;

    OverrideStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
