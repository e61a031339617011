package org.clientpathways.contracts.code;

/** Sex, as the client gives it. */
public enum Sex implements Code {
    FEMALE("Female"),
    MALE("Male"),
    OTHER("Other"),
    NOT_STATED("Prefers not to say");

    private final String words;

    Sex(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
