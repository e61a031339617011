package org.clientpathways.contracts.code;

/** Why the law allows or demands a disclosure without the client's agreement. */
public enum OverrideGround implements Code {
    SERIOUS_HARM("Serious harm to the client or to somebody else"),
    CHILD_PROTECTION("To protect a child"),
    ADULT_PROTECTION("To protect an adult at risk"),
    COURT_OR_STATUTE("A court or an act of law demands it"),
    VITAL_INTERESTS("To save a life");

    private final String words;

    OverrideGround(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
