package org.clientpathways.pathway.route;

import java.util.Set;
import org.clientpathways.contracts.code.Code;

/**
 * Where a step stands, and what may follow: the statuses of a referral once it is sent, and before it where a redirect
 * left it with the key worker.
 */
public enum StepStatus implements Code {
    HELD("Held for the client's agreement"),
    SENT("Sent"),
    ACCEPTED("Accepted"),
    WAITING("On the waiting list"),
    STARTED("Started"),
    DECLINED("Declined"),
    REDIRECTED("Redirected to another service"),
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
            case HELD -> Set.of(SENT, WITHDRAWN);
            case SENT -> Set.of(ACCEPTED, WAITING, DECLINED, REDIRECTED, WITHDRAWN);
            case ACCEPTED -> Set.of(WAITING, STARTED, REDIRECTED, FAILED, WITHDRAWN);
            case WAITING -> Set.of(ACCEPTED, STARTED, REDIRECTED, FAILED, WITHDRAWN);
            case STARTED -> Set.of(ENDED, FAILED, WITHDRAWN);
            case DECLINED, REDIRECTED, ENDED, FAILED, WITHDRAWN -> Set.of();
        };
    }
}
