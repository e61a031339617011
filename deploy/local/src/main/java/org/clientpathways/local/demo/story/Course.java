package org.clientpathways.local.demo.story;

import static org.clientpathways.local.demo.story.WorkingHours.after;
import static org.clientpathways.local.demo.story.WorkingHours.dayOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.WithdrawReason;

/** Draws what becomes of one referral: the answer, the wait, the stay, and where the client is lost on the way. */
final class Course {

    private static final double GIVEN_UP_AFTER_SILENCE = .35;
    private static final double OFFERED_A_PLACE_FIRST = .3;
    private static final double MISSED_FIRST_CONTACT = .05;
    private static final double LEFT_DURING_STAY = .12;
    private static final double ACCEPTED_WAIT_DAYS = 3;

    private final Planted planted;
    private final DemoService service;
    private final int quintile;
    private final Chance chance;
    private final List<Milestone> milestones = new ArrayList<>();

    private Course(Planted planted, DemoService service, int quintile, Chance chance) {
        this.planted = planted;
        this.service = service;
        this.quintile = quintile;
        this.chance = chance;
    }

    /** What happens after a referral is sent, to its end, though that lie in the future. */
    static List<Milestone> of(Planted planted, DemoService service, int quintile, Instant sent, Chance chance) {
        Course course = new Course(planted, service, quintile, chance);
        course.run(sent);
        return course.milestones;
    }

    private void run(Instant sent) {
        if (chance.of(service.habit().unanswered())) {
            hearNothing(sent);
            return;
        }
        Instant answer = after(sent, chance.daysAround(planted.answerDays(service, dayOf(sent), quintile)), chance);
        if (lostBetween(sent, answer, true)) {
            return;
        }
        if (chance.of(service.habit().declined())) {
            milestones.add(Milestone.declined(answer, chance.weighted(Reasons.DECLINED)));
            return;
        }
        Instant start = wait(answer);
        if (!lostBetween(lastAt(answer), start, false)) {
            stay(start);
        }
    }

    private void hearNothing(Instant sent) {
        if (chance.of(GIVEN_UP_AFTER_SILENCE)) {
            Instant at = after(sent, chance.between(60, 110), chance);
            milestones.add(Milestone.withdrawn(at, DecidedBy.AGENCY, WithdrawReason.OTHER));
        }
    }

    /** Records how the client was taken on; gives when they would have their first contact. */
    private Instant wait(Instant answer) {
        if (!chance.of(planted.listed(service, dayOf(answer)))) {
            milestones.add(Milestone.accepted(answer));
            return after(answer, chance.daysAround(ACCEPTED_WAIT_DAYS * planted.slower(quintile)), chance);
        }
        Priority priority = chance.weighted(Reasons.PRIORITIES);
        milestones.add(Milestone.listed(answer, priority, dayOf(answer).plusDays(84)));
        double days = chance.daysAround(planted.listDays(service, dayOf(answer), quintile));
        Instant offer = after(answer, days, chance);
        if (chance.of(OFFERED_A_PLACE_FIRST) && !lostBetween(answer, offer, false)) {
            milestones.add(Milestone.accepted(offer));
            return after(offer, chance.between(2, 7), chance);
        }
        return offer;
    }

    private void stay(Instant start) {
        if (over()) {
            return;
        }
        if (chance.of(MISSED_FIRST_CONTACT * planted.slower(quintile))) {
            milestones.add(Milestone.failed(start, FailReason.DID_NOT_ATTEND));
            return;
        }
        milestones.add(Milestone.started(start));
        Instant end = after(start, chance.daysAround(service.habit().stayDays()), chance);
        if (!chance.of(LEFT_DURING_STAY)) {
            Outcome outcome = chance.weighted(Reasons.OUTCOMES);
            milestones.add(Milestone.ended(end, outcome, outcome != Outcome.OTHER));
        } else if (chance.of(.5)) {
            milestones.add(Milestone.failed(end, FailReason.CANNOT_CONTACT));
        } else {
            milestones.add(Milestone.withdrawn(end, DecidedBy.CLIENT, WithdrawReason.CLIENT_CHANGED_MIND));
        }
    }

    private boolean lostBetween(Instant begin, Instant end, boolean unanswered) {
        if (over()) {
            return true;
        }
        double days = chance.daysUntil(planted.daysUntilLost(quintile));
        if (days >= Duration.between(begin, end).toHours() / 24.0) {
            return false;
        }
        Instant at = after(begin, days, chance);
        milestones.add(unanswered || chance.of(.4) ? withdrawal(at) : Milestone.failed(at, lostBecause()));
        return true;
    }

    private Milestone withdrawal(Instant at) {
        WithdrawReason reason = chance.weighted(Reasons.WITHDRAWN);
        boolean clients = reason != WithdrawReason.CANNOT_CONTACT && reason != WithdrawReason.DIED;
        return Milestone.withdrawn(at, clients ? DecidedBy.CLIENT : DecidedBy.AGENCY, reason);
    }

    private FailReason lostBecause() {
        return chance.weighted(Reasons.LOST);
    }

    private boolean over() {
        return !milestones.isEmpty()
                && milestones.get(milestones.size() - 1).transition().closes();
    }

    private Instant lastAt(Instant otherwise) {
        return milestones.isEmpty()
                ? otherwise
                : milestones.get(milestones.size() - 1).at();
    }
}
