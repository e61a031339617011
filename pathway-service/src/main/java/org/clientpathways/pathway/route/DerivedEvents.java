package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.PathwayOpened;
import org.clientpathways.contracts.event.StepEntered;
import org.clientpathways.contracts.event.StepLeft;
import org.clientpathways.contracts.event.StepStarted;
import org.clientpathways.contracts.event.StepWaiting;

/**
 * The events that a route gives rise to. Worked out anew they come out the same, ids and all. A step that is held for the
 * client's agreement gives rise to none until it is sent: the agency that it would go to is not to know of it.
 */
public final class DerivedEvents {

    /** What a step comes from when it comes from no service. */
    public static final String OUTSIDE = "outside";

    /**
     * One of them.
     *
     * @param id the same whenever it is worked out
     * @param subject the client or the step
     * @param dueAt when it fell due
     * @param data its data, recorded when the milestone was that brought it about
     */
    public record Derived(UUID id, UUID subject, Instant dueAt, EventData data) {}

    private final UUID clientId;
    private final Map<UUID, Step> steps;
    private final Set<UUID> waiting = new HashSet<>();
    private final List<Derived> derived = new ArrayList<>();

    private DerivedEvents(UUID clientId, Route route) {
        this.clientId = clientId;
        this.steps = route.steps().stream().collect(Collectors.toMap(Step::id, Function.identity()));
    }

    /** The events of this client's route, in their order. */
    public static List<Derived> of(UUID clientId, Route route) {
        DerivedEvents events = new DerivedEvents(clientId, route);
        route.milestones().forEach(events::take);
        return events.derived;
    }

    private void take(Milestone milestone) {
        Step step = steps.get(milestone.stepId());
        Instant recordedAt = milestone.recordedAt();
        switch (milestone.what()) {
            case SENT -> {
                if (derived.isEmpty()) {
                    add(clientId, milestone, new PathwayOpened(clientId, recordedAt));
                }
                String from = step.from() == null ? OUTSIDE : step.from().toString();
                add(
                        step.id(),
                        milestone,
                        new StepEntered(clientId, step.id(), step.serviceId(), step.agency(), from, recordedAt));
            }
            case ACCEPTED, WAITLISTED -> {
                if (waiting.add(step.id())) {
                    add(
                            step.id(),
                            milestone,
                            new StepWaiting(clientId, step.id(), step.serviceId(), step.agency(), recordedAt));
                }
            }
            case STARTED ->
                add(
                        step.id(),
                        milestone,
                        new StepStarted(clientId, step.id(), step.serviceId(), step.agency(), recordedAt));
            default -> {
                if (step.sentAt() != null) {
                    StepEnding how = milestone.what().ending().orElseThrow();
                    add(
                            step.id(),
                            milestone,
                            new StepLeft(clientId, step.id(), step.serviceId(), step.agency(), how, recordedAt));
                }
            }
        }
    }

    private void add(UUID subject, Milestone milestone, EventData data) {
        UUID id = Ids.derived(subject, EventType.of(data), milestone.at());
        derived.add(new Derived(id, subject, milestone.at(), data));
    }
}
