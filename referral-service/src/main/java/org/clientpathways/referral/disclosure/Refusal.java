package org.clientpathways.referral.disclosure;

import org.clientpathways.contracts.code.Code;

/** Why a category is not permitted. */
public enum Refusal implements Code {
    NO_AGREEMENT("The client has not agreed to this"),
    AGREEMENT_NOT_BEGUN("The client's agreement begins later"),
    AGREEMENT_EXPIRED("The client's agreement has come to its end"),
    AGREEMENT_REPLACED("The client changed what they agreed to"),
    AGREEMENT_WITHDRAWN("The client took their agreement back"),
    NOT_SHARED("The referrer did not share this");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** The one that says more, where several agreements fail for different reasons. */
    Refusal or(Refusal other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
