package org.clientpathways.notification.preference;

import org.clientpathways.contracts.code.Code;

/** How soon somebody wants to be told. */
public enum Timing implements Code {
    AT_ONCE("At once"),
    DAILY("Once a day, at 7 in the morning"),
    NONE("Not at all");

    private final String words;

    Timing(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
