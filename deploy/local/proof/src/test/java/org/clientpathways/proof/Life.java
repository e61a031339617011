package org.clientpathways.proof;

import java.util.List;
import java.util.Random;

/** What becomes of a referral after it was sent. */
enum Life {
    WAITED_AND_HELPED(Step.ACCEPT, Step.WAITLIST, Step.START, Step.END),
    TAKEN_FROM_THE_LIST(Step.WAITLIST, Step.ACCEPT, Step.START, Step.END),
    HELPED_AT_ONCE(Step.ACCEPT, Step.START, Step.END),
    DECLINED(Step.DECLINE),
    LOST(Step.ACCEPT, Step.FAIL),
    WITHDRAWN(Step.WITHDRAW),
    GAVE_UP_WAITING(Step.WAITLIST, Step.WITHDRAW),
    BROKEN_OFF(Step.ACCEPT, Step.START, Step.WITHDRAW);

    /** How many changes a referral goes through, with its sending, on average. */
    static final double CHANGES = 3.5;

    private final List<Step> steps;

    Life(Step... steps) {
        this.steps = List.of(steps);
    }

    List<Step> steps() {
        return steps;
    }

    static Life any(Random chance) {
        return values()[chance.nextInt(values().length)];
    }
}
