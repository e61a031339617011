package org.clientpathways.notification.subscription;

import org.clientpathways.contracts.code.Code;

/** Why a subscription was disabled. */
public enum DisabledReason implements Code {
    GONE("The endpoint answered 410: it wants no more"),
    ATTEMPTS_SPENT("Nothing was delivered while all attempts of an event failed");

    private final String words;

    DisabledReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
