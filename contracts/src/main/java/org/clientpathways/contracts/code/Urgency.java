package org.clientpathways.contracts.code;

/** How soon a referral asks to be answered. */
public enum Urgency implements Code {
    ROUTINE("Routine"),
    SOON("Soon"),
    URGENT("Urgent");

    private final String words;

    Urgency(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
