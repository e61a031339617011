package org.clientpathways.contracts.code;

/** How an agreement was given. */
public enum GivenHow implements Code {
    SPOKEN("Spoken"),
    WRITTEN("Written"),
    ONLINE("Online");

    private final String words;

    GivenHow(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
