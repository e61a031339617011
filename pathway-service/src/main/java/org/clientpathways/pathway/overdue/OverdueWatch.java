package org.clientpathways.pathway.overdue;

import io.quarkus.arc.All;
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
 * Looks from time to time what has fallen due, such as an answer within its target, and tells of it once.
 * Every instance may look at the same time: the client's lock and the event's id see to it that nothing is told twice.
 */
@ApplicationScoped
public class OverdueWatch {

    private static final int AT_ONCE = 200;

    private final List<FallsDue> kinds;
    private final Pathways pathways;
    private final Journal journal;
    private final Quiet rebuild;
    private final Clock clock;

    OverdueWatch(@All List<FallsDue> kinds, Pathways pathways, Journal journal, Quiet rebuild, Clock clock) {
        this.kinds = kinds;
        this.pathways = pathways;
        this.journal = journal;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** Tells of all that has fallen due by now. */
    @Scheduled(
            every = "{pathways.overdue.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "overdue")
    public void look() {
        kinds.forEach(this::look);
    }

    private void look(FallsDue kind) {
        List<Overdue> found;
        do {
            if (rebuild.isUnderWay()) {
                return;
            }
            Instant now = clock.instant();
            found = kind.some(now, AT_ONCE);
            SortedSet<UUID> clients =
                    found.stream().map(Overdue::clientId).collect(Collectors.toCollection(TreeSet::new));
            if (!clients.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> tell(kind, clients, now));
            }
        } while (found.size() == AT_ONCE);
    }

    /** Under the lock they are read again: an answer may have come in the meantime. */
    private void tell(FallsDue kind, SortedSet<UUID> clients, Instant now) {
        pathways.lock(clients);
        journal.appendAll(kind.of(clients, now).stream().map(Overdue::event).toList());
    }
}
