package org.clientpathways.contracts.code;

/** How the need stood when a stay with a service ended. */
public enum Outcome implements Code {
    NEED_MET("The need was met"),
    NEED_PARTLY_MET("The need was partly met"),
    NEED_NOT_MET("The need was not met"),
    MOVED_ON("The client moved on to another service"),
    OTHER("Another outcome");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
