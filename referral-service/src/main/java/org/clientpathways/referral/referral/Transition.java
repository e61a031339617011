package org.clientpathways.referral.referral;

import java.util.EnumSet;
import java.util.Set;
import org.clientpathways.contracts.code.Code;

/** What may be done with a referral: the status that it brings, and which side does it. */
public enum Transition implements Code {
    KEEP_AS_DRAFT("Keep as a draft", ReferralStatus.DRAFT, Side.REFERRING),
    SEND("Send", ReferralStatus.SENT, Side.REFERRING),
    ACCEPT("Accept", ReferralStatus.ACCEPTED, Side.RECEIVING),
    WAITLIST("Put on the waiting list", ReferralStatus.WAITING, Side.RECEIVING),
    DECLINE("Decline", ReferralStatus.DECLINED, Side.RECEIVING),
    START("Start", ReferralStatus.STARTED, Side.RECEIVING),
    END("End", ReferralStatus.ENDED, Side.RECEIVING),
    FAIL("Record that it came to nothing", ReferralStatus.FAILED, Side.RECEIVING),
    WITHDRAW("Withdraw", ReferralStatus.WITHDRAWN, Side.REFERRING, Side.RECEIVING),
    CORRECT("Mark as entered in error", ReferralStatus.ENTERED_IN_ERROR, Side.REFERRING);

    private final String words;
    private final ReferralStatus brings;
    private final Set<Side> sides;

    Transition(String words, ReferralStatus brings, Side side, Side... others) {
        this.words = words;
        this.brings = brings;
        this.sides = EnumSet.of(side, others);
    }

    /** The status that follows. */
    public ReferralStatus brings() {
        return brings;
    }

    /** Whether someone who stands on these sides may do it. */
    boolean isFor(Set<Side> standing) {
        return standing.stream().anyMatch(sides::contains);
    }

    /** Whether it takes the client on, so that what was shared must still be permitted. */
    boolean needsAgreement() {
        return this == ACCEPT || this == WAITLIST || this == START;
    }

    @Override
    public String words() {
        return words;
    }
}
