package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralSent;

/** One step while its happenings are gone through in their order. */
final class StepWalk {

    private final Instant enteredAt;
    private final UUID from;
    private final UUID continues;
    private ReferralEvent referral;
    private Instant clockStartedAt;
    private StepStatus status;
    private Instant sentAt;
    private Instant respondedAt;
    private Happening response;
    private Instant startedAt;
    private Instant leftAt;
    private StepEnding how;

    private StepWalk(ReferralEvent referral, StepStatus status, Instant enteredAt, UUID from, UUID continues) {
        this.referral = referral;
        this.status = status;
        this.enteredAt = enteredAt;
        this.from = from;
        this.continues = continues;
    }

    /** A step that stands on the route as its referral was sent. */
    static StepWalk sent(ReferralSent sent, Instant at, UUID from) {
        StepWalk step = new StepWalk(sent, StepStatus.SENT, at, from, sent.continues());
        step.sentAt = at;
        step.clockStartedAt = sent.clockStartedAt();
        return step;
    }

    /** A step that stands on the route as a redirect left its referral with the key worker. */
    static StepWalk held(HeldReferral held, Instant at, StepWalk redirected) {
        StepWalk step =
                new StepWalk(held, StepStatus.HELD, at, redirected.serviceId(), redirected.referral.referralId());
        step.clockStartedAt = redirected.clockStartedAt;
        return step;
    }

    UUID serviceId() {
        return referral.serviceId();
    }

    /** Sends what was held; what was not changes nothing and gives false. */
    boolean send(ReferralSent sent, Instant at) {
        if (!take(Happening.SENT, at)) {
            return false;
        }
        referral = sent;
        clockStartedAt = sent.clockStartedAt();
        sentAt = at;
        return true;
    }

    /** Goes on by one happening; one that cannot follow on the status changes nothing and gives false. */
    boolean take(Happening happening, Instant at) {
        if (!status.mayBecome(happening.leadsTo())) {
            return false;
        }
        if (status == StepStatus.SENT) {
            respondedAt = at;
            response = happening;
        }
        if (happening == Happening.STARTED) {
            startedAt = at;
        }
        happening.ending().ifPresent(ending -> {
            leftAt = at;
            how = ending;
        });
        status = happening.leadsTo();
        return true;
    }

    Step step() {
        return new Step(
                referral.referralId(),
                referral.serviceId(),
                referral.receivingAgency(),
                referral.referringAgency(),
                from,
                continues,
                status,
                clockStartedAt,
                enteredAt,
                sentAt,
                respondedAt,
                response,
                startedAt,
                leftAt,
                how);
    }
}
