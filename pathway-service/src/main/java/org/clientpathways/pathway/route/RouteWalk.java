package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralRedirected;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralWithdrawn;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * A client's route while the events are gone through as they happened. An event that cannot follow on what stands (one
 * before it is missing, or it is there twice) changes nothing until what is missing arrives and the route is worked out
 * anew.
 */
final class RouteWalk {

    private final Map<UUID, StepWalk> steps = new LinkedHashMap<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final Predicate<ReferralEvent> counts;
    private UUID lastStarted;

    /** @param counts whether a referral counts */
    RouteWalk(Predicate<ReferralEvent> counts) {
        this.counts = counts;
    }

    void take(PublishedEvent event) {
        if (!(event.data() instanceof ReferralEvent data) || !counts.test(data)) {
            return;
        }
        Optional<Happening> happening = Happening.of(data);
        if (happening.isPresent() && isTaken(event, data, happening.get())) {
            milestones.add(milestone(event, data, happening.get()));
        }
    }

    private boolean isTaken(PublishedEvent event, ReferralEvent data, Happening happening) {
        StepWalk step = steps.get(data.referralId());
        if (data instanceof ReferralSent sent) {
            return step == null
                    ? steps.put(sent.referralId(), StepWalk.sent(sent, event.occurredAt(), from(sent))) == null
                    : step.send(sent, event.occurredAt());
        }
        if (step == null || !step.take(happening, event.occurredAt())) {
            return false;
        }
        if (happening == Happening.STARTED) {
            lastStarted = step.serviceId();
        }
        if (data instanceof ReferralRedirected redirected && Boolean.TRUE.equals(redirected.held())) {
            hold(HeldReferral.of(redirected), event.occurredAt(), step);
        }
        return true;
    }

    private void hold(HeldReferral held, Instant at, StepWalk redirected) {
        if (counts.test(held)) {
            steps.putIfAbsent(held.referralId(), StepWalk.held(held, at, redirected));
        }
    }

    /** The service of the referral it continues, else the one most recently started, else none: from outside. */
    private UUID from(ReferralSent sent) {
        StepWalk continued = sent.continues() == null ? null : steps.get(sent.continues());
        return continued != null ? continued.serviceId() : lastStarted;
    }

    private static Milestone milestone(PublishedEvent event, ReferralEvent data, Happening happening) {
        Code reason = null;
        Code outcome = null;
        if (data instanceof ReferralDeclined declined) {
            reason = declined.reason();
        } else if (data instanceof ReferralRedirected redirected) {
            reason = redirected.reason();
        } else if (data instanceof ReferralFailed failed) {
            reason = failed.reason();
        } else if (data instanceof ReferralWithdrawn withdrawn) {
            reason = withdrawn.reason();
        } else if (data instanceof ReferralEnded ended) {
            outcome = ended.outcome();
        }
        return new Milestone(
                event.id(),
                data.referralId(),
                happening,
                event.occurredAt(),
                data.recordedAt(),
                code(reason),
                code(outcome));
    }

    private static String code(Code code) {
        return code == null ? null : code.code();
    }

    List<Step> steps() {
        Collection<StepWalk> walked = steps.values();
        return walked.stream().map(StepWalk::step).toList();
    }

    List<Milestone> milestones() {
        return List.copyOf(milestones);
    }
}
