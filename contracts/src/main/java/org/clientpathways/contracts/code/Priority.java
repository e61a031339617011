package org.clientpathways.contracts.code;

/** Where a waiting client stands among the others waiting for the service; the higher, the sooner. */
public enum Priority implements Code {
    ROUTINE("Routine"),
    SOON("Soon"),
    URGENT("Urgent");

    private final String words;

    Priority(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
