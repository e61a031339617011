package org.clientpathways.benchmark;

/** What can be measured, by the letter that {@code --only} takes. */
enum Measurement {
    SENDING('a'),
    LATENCY('b'),
    WORK_LIST('c'),
    START('d');

    private final char letter;

    Measurement(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
