package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A client's route, as pathway-service built it from the events.
 *
 * @param mergedInto the record that goes on for this one; null while it stands for itself
 * @param mayPlan whether the viewer may plan the client's pathway, or change the plan shown
 * @param mayClose whether the viewer may close it now
 */
public record Route(
        UUID clientId,
        UUID mergedInto,
        Instant openedAt,
        Instant clockStartedAt,
        String status,
        List<Chain> chains,
        List<RouteStep> steps,
        List<Spell> spells,
        List<Mark> milestones,
        List<Signpost> signposts,
        List<ReferralContacts> contacts,
        Plan plan,
        Closing closing,
        boolean mayPlan,
        boolean mayClose,
        List<String> refused) {

    public Route {
        chains = chains == null ? List.of() : List.copyOf(chains);
        steps = steps == null ? List.of() : List.copyOf(steps);
        spells = spells == null ? List.of() : List.copyOf(spells);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        signposts = signposts == null ? List.of() : List.copyOf(signposts);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** The route of a client of whom no event has arrived yet. */
    public static Route empty(UUID client) {
        return new Route(
                client, null, null, null, null, null, null, null, null, null, null, null, null, false, false, null);
    }

    /** A referral with all that continue it, in their order, on one clock. */
    public record Chain(Instant clockStartedAt, List<UUID> steps, Instant startedAt, Instant closedAt, long days) {

        public Chain {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        /** Whether the client was redirected from one service to another. */
        public boolean isRedirected() {
            return steps.size() > 1;
        }

        /** When the clock stopped; null while it runs. */
        public Instant stoppedAt() {
            return startedAt != null ? startedAt : closedAt;
        }
    }

    /**
     * One referral on the route, under its id; not sent yet while it is held for the client's agreement.
     *
     * @param mayRecord whether the viewer may record its appointments
     */
    public record RouteStep(
            UUID id,
            Service service,
            String from,
            String status,
            Instant enteredAt,
            Instant sentAt,
            Instant waitingAt,
            Instant startedAt,
            Instant leftAt,
            String how,
            UUID continues,
            boolean mayRecord) {

        /** Whether it goes on still. */
        public boolean isOpen() {
            return leftAt == null;
        }

        /** Whether it waits, or waited, for the client's agreement before it was sent. */
        public boolean wasHeld() {
            return enteredAt != null && !enteredAt.equals(sentAt) && continues != null;
        }
    }

    /** A stretch of time: waiting for an answer, waiting to start, in the service, or between services. */
    public record Spell(
            UUID stepId, String kind, Instant begin, Instant end, String endedBy, boolean open, long days) {}

    /** A service that the client was told about. */
    public record Signpost(
            UUID id,
            Service service,
            String need,
            String status,
            Instant givenAt,
            LocalDate followUpOn,
            String result,
            String obstacle,
            Instant followedUpAt) {}

    /** Something that happened to a step. */
    public record Mark(Instant at, Instant recordedAt, String what, UUID stepId, String reason, String outcome) {}

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return steps.isEmpty() && signposts.isEmpty();
    }

    /** The steps chain by chain, so that the hops of a redirect stand together. */
    public List<RouteStep> stepsByChain() {
        List<UUID> order =
                chains.stream().flatMap(chain -> chain.steps().stream()).toList();
        return steps.stream()
                .sorted(Comparator.comparingInt((RouteStep step) -> order.indexOf(step.id()))
                        .thenComparing(RouteStep::enteredAt))
                .toList();
    }

    /** How many referrals go on still. */
    public long openSteps() {
        return steps.stream().filter(RouteStep::isOpen).count();
    }

    /** Whether an agency closed it whose work the viewer does not see: nothing else keeps who may plan from closing it. */
    public boolean isClosedUnseen() {
        return mayPlan && !mayClose && closing == null && openSteps() == 0;
    }

    /** The step under this id, if it is shown. */
    public Optional<RouteStep> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Whether other agencies' steps are withheld. */
    public boolean isPartial() {
        return refused.contains("route");
    }
}
