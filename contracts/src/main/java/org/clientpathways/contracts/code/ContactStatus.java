package org.clientpathways.contracts.code;

/** What became of an appointment. */
public enum ContactStatus implements Code {
    OFFERED("Offered"),
    ATTENDED("Attended"),
    MISSED("Missed"),
    CANCELLED("Cancelled");

    private final String words;

    ContactStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
