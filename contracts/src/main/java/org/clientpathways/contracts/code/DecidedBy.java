package org.clientpathways.contracts.code;

/** Whose decision a withdrawal was. */
public enum DecidedBy implements Code {
    CLIENT("The client"),
    AGENCY("The agency");

    private final String words;

    DecidedBy(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
