package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.StepEnding;

/**
 * One referral on the route.
 *
 * @param id the referral
 * @param serviceId the service it is to
 * @param agency alias of the agency that offers the service
 * @param referringAgency alias of the agency that refers
 * @param from the service the client comes from; none from outside
 * @param continues the referral that this one continues; none where it continues none
 * @param status where it stands
 * @param clockStartedAt when the client's clock began: the first referral of the chain was sent
 * @param enteredAt when the step came to stand on the route: the referral was sent, or a redirect left it with the key worker
 * @param sentAt when the referral was sent; none while it is held for the client's agreement
 * @param respondedAt when it was answered; none until then
 * @param response the answer; none until then
 * @param startedAt when the client started; none until then
 * @param leftAt when the step was left; none while it is open
 * @param how how it was left; none while it is open
 */
public record Step(
        UUID id,
        UUID serviceId,
        String agency,
        String referringAgency,
        UUID from,
        UUID continues,
        StepStatus status,
        Instant clockStartedAt,
        Instant enteredAt,
        Instant sentAt,
        Instant respondedAt,
        Happening response,
        Instant startedAt,
        Instant leftAt,
        StepEnding how) {

    /** Whether the step is not left yet. */
    public boolean isOpen() {
        return leftAt == null;
    }

    /** When the service took the client on, to wait for the start; none until then. */
    public Instant waitingAt() {
        return response == Happening.ACCEPTED || response == Happening.WAITLISTED ? respondedAt : null;
    }

    /** Whether the client was in the service right after this instant's happenings. */
    boolean isStayAt(Instant instant) {
        return holds(startedAt, leftAt, instant);
    }

    /** Whether the referral was sent or held, and neither started nor closed right after this instant's happenings. */
    boolean isUnderWayAt(Instant instant) {
        return holds(enteredAt, startedAt != null ? startedAt : leftAt, instant);
    }

    private static boolean holds(Instant from, Instant until, Instant instant) {
        return from != null && !from.isAfter(instant) && (until == null || until.isAfter(instant));
    }

    /** The way to this step. */
    public Handover handover() {
        return new Handover(from, serviceId, id, sentAt, respondedAt, response, startedAt);
    }

    /** How the time on this step was spent; the spells follow on one another without a gap. */
    List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        if (!enteredAt.equals(sentAt)) {
            spells.add(
                    sentAt != null
                            ? new Spell(
                                    id,
                                    SpellKind.HELD_FOR_AGREEMENT,
                                    from,
                                    serviceId,
                                    enteredAt,
                                    sentAt,
                                    Happening.SENT)
                            : new Spell(id, SpellKind.HELD_FOR_AGREEMENT, from, serviceId, enteredAt, leftAt, left()));
        }
        if (sentAt != null) {
            spells.add(new Spell(id, SpellKind.AWAITING_RESPONSE, from, serviceId, sentAt, respondedAt, response));
        }
        if (waitingAt() != null) {
            spells.add(
                    startedAt != null
                            ? new Spell(
                                    id,
                                    SpellKind.WAITING_TO_START,
                                    from,
                                    serviceId,
                                    waitingAt(),
                                    startedAt,
                                    Happening.STARTED)
                            : new Spell(id, SpellKind.WAITING_TO_START, from, serviceId, waitingAt(), leftAt, left()));
        }
        if (startedAt != null) {
            spells.add(new Spell(id, SpellKind.IN_SERVICE, null, serviceId, startedAt, leftAt, left()));
        }
        return spells;
    }

    private Happening left() {
        return how == null ? null : Happening.valueOf(how.name());
    }
}
