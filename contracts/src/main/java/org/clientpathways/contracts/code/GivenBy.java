package org.clientpathways.contracts.code;

/** Who gave an agreement. */
public enum GivenBy implements Code {
    CLIENT("The client"),
    REPRESENTATIVE("A representative of the client");

    private final String words;

    GivenBy(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
