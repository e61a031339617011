package org.clientpathways.pathway.plan;

import org.clientpathways.contracts.code.Code;

/** Where a planned step stands. */
public enum PlannedStatus implements Code {
    NOT_YET_OPEN("Another step comes before it"),
    DUE("To be done"),
    OVERDUE("Overdue"),
    DONE("Done"),
    DROPPED("Planned no more");

    private final String words;

    PlannedStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
