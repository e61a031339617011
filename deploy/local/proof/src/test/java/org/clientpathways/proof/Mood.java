package org.clientpathways.proof;

/** How an endpoint behaves until it is healed; of each ten four are bad, each in a way of its own. */
enum Mood {
    /** Nothing listens there. */
    DEAD,
    /** Takes its time over each webhook. */
    SLOW,
    /** Answers a third with 500. */
    FAILING,
    /** Answers 429 with {@code Retry-After}. */
    BUSY,
    HEALTHY;

    private static final int EVERY = 10;

    static Mood of(int number) {
        return values()[Math.min(number % EVERY, HEALTHY.ordinal())];
    }
}
