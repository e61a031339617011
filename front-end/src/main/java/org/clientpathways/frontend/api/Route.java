package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client's route, as pathway-service built it from the events. */
public record Route(
        UUID clientId,
        Instant openedAt,
        Instant clockStartedAt,
        String status,
        List<RouteStep> steps,
        List<Spell> spells,
        List<Mark> milestones,
        List<String> refused) {

    public Route {
        steps = steps == null ? List.of() : List.copyOf(steps);
        spells = spells == null ? List.of() : List.copyOf(spells);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** One referral on the route, under its id. */
    public record RouteStep(
            UUID id,
            Service service,
            String from,
            String status,
            Instant enteredAt,
            Instant waitingAt,
            Instant startedAt,
            Instant leftAt,
            String how) {}

    /** A stretch of time: waiting for an answer, waiting to start, in the service, or between services. */
    public record Spell(
            UUID stepId, String kind, Instant begin, Instant end, String endedBy, boolean open, long days) {}

    /** Something that happened to a step. */
    public record Mark(Instant at, Instant recordedAt, String what, UUID stepId, String reason, String outcome) {}

    /** Whether other agencies' steps are withheld. */
    public boolean isPartial() {
        return refused.contains("route");
    }
}
