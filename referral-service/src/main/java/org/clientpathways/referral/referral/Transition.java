package org.clientpathways.referral.referral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.code.Code;

/** What may be done with a referral: the status that it brings, and which side does it. */
public enum Transition implements Code {
    KEEP_AS_DRAFT("Keep as a draft", ReferralStatus.DRAFT, null, Side.REFERRING),
    SEND("Send", ReferralStatus.SENT, EventType.REFERRAL_SENT, Side.REFERRING),
    ACCEPT("Accept", ReferralStatus.ACCEPTED, EventType.REFERRAL_ACCEPTED, Side.RECEIVING),
    WAITLIST("Put on the waiting list", ReferralStatus.WAITING, EventType.REFERRAL_WAITLISTED, Side.RECEIVING),
    DECLINE("Decline", ReferralStatus.DECLINED, EventType.REFERRAL_DECLINED, Side.RECEIVING),
    REDIRECT("Redirect", ReferralStatus.REDIRECTED, EventType.REFERRAL_REDIRECTED, Side.RECEIVING),
    START("Start", ReferralStatus.STARTED, EventType.REFERRAL_STARTED, Side.RECEIVING),
    END("End", ReferralStatus.ENDED, EventType.REFERRAL_ENDED, Side.RECEIVING),
    FAIL("Record that it came to nothing", ReferralStatus.FAILED, EventType.REFERRAL_FAILED, Side.RECEIVING),
    WITHDRAW("Withdraw", ReferralStatus.WITHDRAWN, EventType.REFERRAL_WITHDRAWN, Side.REFERRING, Side.RECEIVING),
    CORRECT("Mark as entered in error", ReferralStatus.ENTERED_IN_ERROR, EventType.REFERRAL_CORRECTED, Side.REFERRING),
    TAKE_BACK("Take back the last step", null, EventType.REFERRAL_TAKEN_BACK, Side.REFERRING, Side.RECEIVING);

    private final String words;
    private final ReferralStatus brings;
    private final EventType event;
    private final Set<Side> sides;

    Transition(String words, ReferralStatus brings, EventType event, Side side, Side... others) {
        this.words = words;
        this.brings = brings;
        this.event = event;
        this.sides = EnumSet.of(side, others);
    }

    /** The status that follows; empty for a take-back, which brings back the one before. */
    public Optional<ReferralStatus> brings() {
        return Optional.ofNullable(brings);
    }

    /** What is published of it; null for a draft. */
    EventType event() {
        return event;
    }

    /** Whether it may be taken back: what was sent was read, and is withdrawn or marked as entered in error instead. */
    boolean canBeTakenBack() {
        return this != KEEP_AS_DRAFT && this != SEND && this != TAKE_BACK;
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
