package org.clientpathways.referral.referral;

import java.util.List;
import org.clientpathways.contracts.code.Code;

/** Where a referral stands, and what may follow. The table {@code referral_transition} holds the same. */
public enum ReferralStatus implements Code {
    DRAFT("Draft"),
    SENT("Sent, not answered yet"),
    ACCEPTED("Accepted"),
    WAITING("On the waiting list"),
    DECLINED("Declined"),
    REDIRECTED("Redirected to another service"),
    STARTED("Started"),
    ENDED("Ended"),
    FAILED("Came to nothing"),
    WITHDRAWN("Withdrawn"),
    ENTERED_IN_ERROR("Entered in error");

    private final String words;

    ReferralStatus(String words) {
        this.words = words;
    }

    /** The statuses that may follow this one. */
    public List<ReferralStatus> mayBecome() {
        return switch (this) {
            case DRAFT -> List.of(SENT, WITHDRAWN);
            case SENT -> List.of(ACCEPTED, WAITING, DECLINED, REDIRECTED, WITHDRAWN, ENTERED_IN_ERROR);
            case ACCEPTED -> List.of(WAITING, STARTED, REDIRECTED, FAILED, WITHDRAWN, ENTERED_IN_ERROR);
            case WAITING -> List.of(ACCEPTED, STARTED, REDIRECTED, FAILED, WITHDRAWN, ENTERED_IN_ERROR);
            case STARTED -> List.of(ENDED, FAILED, WITHDRAWN, ENTERED_IN_ERROR);
            case DECLINED, REDIRECTED, ENDED, FAILED, WITHDRAWN -> List.of(ENTERED_IN_ERROR);
            case ENTERED_IN_ERROR -> List.of();
        };
    }

    /** Whether this status may follow the other. */
    public boolean mayFollow(ReferralStatus before) {
        return before.mayBecome().contains(this);
    }

    /** Whether nothing more happens, but for a correction. */
    public boolean isClosed() {
        return switch (this) {
            case DECLINED, REDIRECTED, ENDED, FAILED, WITHDRAWN, ENTERED_IN_ERROR -> true;
            case DRAFT, SENT, ACCEPTED, WAITING, STARTED -> false;
        };
    }

    @Override
    public String words() {
        return words;
    }
}
