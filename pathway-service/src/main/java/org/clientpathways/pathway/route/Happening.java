package org.clientpathways.pathway.route;

import java.util.Optional;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.ReferralAccepted;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralRedirected;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralStarted;
import org.clientpathways.contracts.event.ReferralWaitlisted;
import org.clientpathways.contracts.event.ReferralWithdrawn;

/** What happened on a route: the milestones of its steps, and what ends a spell. */
public enum Happening implements Code {
    SENT("Referral sent", StepStatus.SENT),
    ACCEPTED("Accepted", StepStatus.ACCEPTED),
    WAITLISTED("Put on the waiting list", StepStatus.WAITING),
    DECLINED("Declined", StepStatus.DECLINED),
    REDIRECTED("Redirected to another service", StepStatus.REDIRECTED),
    STARTED("Started", StepStatus.STARTED),
    ENDED("Ended", StepStatus.ENDED),
    FAILED("Came to nothing", StepStatus.FAILED),
    WITHDRAWN_BY_CLIENT("Withdrawn by the client's decision", StepStatus.WITHDRAWN),
    WITHDRAWN_BY_AGENCY("Withdrawn by an agency's decision", StepStatus.WITHDRAWN),
    /** Ends a stretch between services; never a milestone of one step. */
    REFERRAL_CLOSED("The last open referral closed", null);

    private final String words;
    private final StepStatus leadsTo;

    Happening(String words, StepStatus leadsTo) {
        this.words = words;
        this.leadsTo = leadsTo;
    }

    @Override
    public String words() {
        return words;
    }

    /** The status that a step has after it. */
    StepStatus leadsTo() {
        return leadsTo;
    }

    /** Whether the referral was withdrawn, by the client's decision or an agency's. */
    public boolean isWithdrawal() {
        return this == WITHDRAWN_BY_CLIENT || this == WITHDRAWN_BY_AGENCY;
    }

    /** How a step that it closes was left; empty when the step goes on. */
    public Optional<StepEnding> ending() {
        return leadsTo != null && leadsTo.isClosed() ? Optional.of(StepEnding.valueOf(name())) : Optional.empty();
    }

    /** What an event of a referral's life is on the route; empty when it is no milestone. */
    static Optional<Happening> of(EventData data) {
        if (data instanceof ReferralSent) {
            return Optional.of(SENT);
        } else if (data instanceof ReferralAccepted) {
            return Optional.of(ACCEPTED);
        } else if (data instanceof ReferralWaitlisted) {
            return Optional.of(WAITLISTED);
        } else if (data instanceof ReferralDeclined) {
            return Optional.of(DECLINED);
        } else if (data instanceof ReferralRedirected) {
            return Optional.of(REDIRECTED);
        } else if (data instanceof ReferralStarted) {
            return Optional.of(STARTED);
        } else if (data instanceof ReferralEnded) {
            return Optional.of(ENDED);
        } else if (data instanceof ReferralFailed) {
            return Optional.of(FAILED);
        } else if (data instanceof ReferralWithdrawn withdrawn) {
            return Optional.of(withdrawn.decidedBy() == DecidedBy.CLIENT ? WITHDRAWN_BY_CLIENT : WITHDRAWN_BY_AGENCY);
        }
        return Optional.empty();
    }
}
