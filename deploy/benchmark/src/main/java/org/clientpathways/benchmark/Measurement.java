package org.clientpathways.benchmark;

/** What can be measured, by the word that {@code --only} takes. */
enum Measurement {
    SENDING("a"),
    LATENCY("b"),
    WORK_LIST("c"),
    START("d"),
    READING("e"),
    DELIVERING("f"),
    LATENCY_TO_PARTNER("g"),
    DELIVERIES("h"),
    PLANS("plans");

    private final String word;

    Measurement(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
