package org.clientpathways.referral.agreement;

import org.clientpathways.contracts.code.Code;

/** The status of an agreement, as people are told it. */
public enum AgreementStatus implements Code {
    GIVEN("Given"),
    WITHDRAWN("Taken back"),
    EXPIRED("Come to its end"),
    REPLACED("Replaced by a newer one");

    private final String words;

    AgreementStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    static AgreementStatus of(Standing standing) {
        return switch (standing) {
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
            case REPLACED -> REPLACED;
            case NOT_BEGUN, IN_FORCE -> GIVEN;
        };
    }
}
