package org.clientpathways.pathway.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.rebuild.Quiet;

/**
 * Looks from time to time which planned steps did not come about by their day, and tells of it once for each step and day.
 * Every instance may look at the same time: the client's lock and the event's id see to it that nothing is told twice.
 */
@ApplicationScoped
class PlanWatch {

    private static final int AT_ONCE = 200;

    private final OverduePlanSteps steps;
    private final Pathways pathways;
    private final Journal journal;
    private final Quiet rebuild;
    private final Clock clock;

    PlanWatch(OverduePlanSteps steps, Pathways pathways, Journal journal, Quiet rebuild, Clock clock) {
        this.steps = steps;
        this.pathways = pathways;
        this.journal = journal;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pathways.overdue.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "overdue-plans")
    void look() {
        List<OverduePlanStep> found;
        do {
            if (rebuild.isUnderWay()) {
                return;
            }
            Instant now = clock.instant();
            found = steps.some(now, AT_ONCE);
            SortedSet<UUID> clients =
                    found.stream().map(OverduePlanStep::clientId).collect(Collectors.toCollection(TreeSet::new));
            if (!clients.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> tell(clients, now));
            }
        } while (found.size() == AT_ONCE);
    }

    /** Under the lock they are read again: the client may have started in the meantime. */
    private void tell(SortedSet<UUID> clients, Instant now) {
        pathways.lock(clients);
        journal.appendAll(
                steps.of(clients, now).stream().map(step -> step.event(now)).toList());
    }
}
