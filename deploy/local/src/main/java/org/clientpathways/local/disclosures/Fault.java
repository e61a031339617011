package org.clientpathways.local.disclosures;

/** What is wrong with a row. */
enum Fault {
    MISSING("is not there"),
    OUT_OF_PLACE("stands where another should"),
    UNLINKED("does not follow on the row before it"),
    ALTERED("is not what its hash was made of"),
    NOT_OF_THE_HEAD("is not the one that was noted as a head"),
    CUT_OFF("and what followed are gone: a head was noted beyond it");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
