package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.contracts.event.ReferralSent;

/** One step while its happenings are gone through in their order. */
final class StepWalk {

    private final ReferralSent sent;
    private final Instant enteredAt;
    private final UUID from;
    private StepStatus status = StepStatus.SENT;
    private Instant respondedAt;
    private Happening response;
    private Instant startedAt;
    private Instant leftAt;
    private StepEnding how;

    StepWalk(ReferralSent sent, Instant enteredAt, UUID from) {
        this.sent = sent;
        this.enteredAt = enteredAt;
        this.from = from;
    }

    UUID serviceId() {
        return sent.serviceId();
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
                sent.referralId(),
                sent.serviceId(),
                sent.receivingAgency(),
                sent.referringAgency(),
                from,
                sent.continues(),
                status,
                sent.clockStartedAt(),
                enteredAt,
                respondedAt,
                response,
                startedAt,
                leftAt,
                how);
    }
}
