package org.clientpathways.pathway.route;

import java.util.Set;
import org.clientpathways.contracts.code.Code;

/** Where a step stands, and what may follow: the statuses of a referral once it is sent. */
public enum StepStatus implements Code {
    SENT("Sent"),
    ACCEPTED("Accepted"),
    WAITING("On the waiting list"),
    STARTED("Started"),
    DECLINED("Declined"),
    ENDED("Ended"),
    FAILED("Came to nothing"),
    WITHDRAWN("Withdrawn");

    private final String words;

    StepStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /** Whether a step of this status may come to that one. */
    public boolean mayBecome(StepStatus next) {
        return following().contains(next);
    }

    /** Whether the step is left: nothing follows. */
    public boolean isClosed() {
        return following().isEmpty();
    }

    private Set<StepStatus> following() {
        return switch (this) {
            case SENT -> Set.of(ACCEPTED, WAITING, DECLINED, WITHDRAWN);
            case ACCEPTED -> Set.of(WAITING, STARTED, FAILED, WITHDRAWN);
            case WAITING -> Set.of(ACCEPTED, STARTED, FAILED, WITHDRAWN);
            case STARTED -> Set.of(ENDED, FAILED, WITHDRAWN);
            case DECLINED, ENDED, FAILED, WITHDRAWN -> Set.of();
        };
    }
}
