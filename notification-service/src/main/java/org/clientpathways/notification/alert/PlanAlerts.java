package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlanStepOverdue;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralStarted;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * What is told of a client's plan: that a step is overdue, until the plan has it otherwise, the client starts with what was
 * planned, or their route is closed.
 */
final class PlanAlerts {

    private final History history;
    private final PublishedEvent event;
    private final PlanStepOverdue overdue;

    private PlanAlerts(PublishedEvent event, History history) {
        this.event = event;
        this.overdue = (PlanStepOverdue) event.data();
        this.history = history;
    }

    static Stream<Alert> of(History history) {
        return history.with(PlanStepOverdue.class)
                .filter(History::isNews)
                .map(event -> new PlanAlerts(event, history).alert());
    }

    private Alert alert() {
        Optional<PlannedStep> step = history.all(PlanSet.class)
                .flatMap(plan -> planned(plan).stream())
                .filter(one -> one.dueOn().equals(overdue.dueOn()))
                .findFirst();
        Stream<EventData> settle = Stream.of(
                        history.all(PathwayClosed.class),
                        history.all(PlanSet.class).filter(this::hasItOtherwise),
                        history.all(ReferralStarted.class).filter(start -> step.isPresent() && isOf(step.get(), start)))
                .flatMap(all -> all);
        return Alert.from(event, AlertKind.PLAN_STEP_OVERDUE)
                .by(overdue.agency())
                .with(Detail.PLAN_ID, overdue.planId())
                .with(Detail.STEP_ID, overdue.stepId())
                .with(Detail.DUE_ON, overdue.dueOn())
                .with(Detail.SERVICE_ID, step.map(PlannedStep::serviceId).orElse(null))
                .settled(settle.map(EventData::recordedAt).filter(this::isSince));
    }

    /** What was recorded before did not keep it from being overdue. */
    private boolean isSince(Instant recorded) {
        return !recorded.isBefore(event.occurredAt());
    }

    private boolean hasItOtherwise(PlanSet plan) {
        return planned(plan)
                .filter(step -> step.dueOn().equals(overdue.dueOn()))
                .isEmpty();
    }

    private Optional<PlannedStep> planned(PlanSet plan) {
        return plan.steps().stream()
                .filter(step -> step.stepId().equals(overdue.stepId()))
                .findFirst();
    }

    private boolean isOf(PlannedStep step, ReferralStarted start) {
        return step.serviceId() == null
                ? history.all(ReferralSent.class)
                        .anyMatch(sent -> sent.referralId().equals(start.referralId()) && sent.need() == step.need())
                : step.serviceId().equals(start.serviceId());
    }
}
