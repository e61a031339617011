package org.clientpathways.referral.signpost;

import org.clientpathways.contracts.code.Code;

/** Whether it is known what became of a signpost. */
public enum SignpostStatus implements Code {
    TO_FOLLOW_UP("To follow up"),
    FOLLOWED_UP("Followed up");

    private final String words;

    SignpostStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
