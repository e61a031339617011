package org.clientpathways.notification.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for an agency's events. One look for all of them, each half second, finds what any instance added;
 * what this one adds makes it look at once.
 */
@ApplicationScoped
class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedPages pages;
    private final FeedThreads threads;
    private final Map<String, Set<Bell>> bells = new ConcurrentHashMap<>();
    /** How many asked for a look that has not begun and ended since. */
    private final AtomicInteger asked = new AtomicInteger();
    /** Where the feed ended at the last look; none while nobody waits. */
    private SortedMap<Integer, Position> seen;

    FeedWatch(FeedPages pages, FeedThreads threads) {
        this.pages = pages;
        this.threads = threads;
    }

    void start(@Observes StartupEvent startup) {
        threads.every(PAUSE, () -> {
            if (isFirstToAsk()) {
                answer();
            }
        });
    }

    /** Looks now for what was added, rather than at the next look; or once more after the look that is under way. */
    void hurry() {
        if (isFirstToAsk()) {
            threads.soon(this::answer);
        }
    }

    /** Hangs a bell that rings when the agency is told something from now on. */
    Bell hang(String agency) {
        Bell bell = new Bell(own -> bells.computeIfPresent(agency, (of, hung) -> {
            hung.remove(own);
            return hung.isEmpty() ? null : hung;
        }));
        bells.compute(agency, (of, hung) -> {
            Set<Bell> with = hung == null ? new HashSet<>() : hung;
            with.add(bell);
            return with;
        });
        return bell;
    }

    /** How many wait. */
    int waiting() {
        return bells.values().stream().mapToInt(Set::size).sum();
    }

    private boolean isFirstToAsk() {
        return asked.getAndIncrement() == 0;
    }

    /** By one thread at a time, so that readers have the others however slow the database is. */
    private void answer() {
        int answered;
        do {
            answered = asked.get();
            look();
        } while (asked.addAndGet(-answered) > 0);
    }

    private void look() {
        try {
            if (bells.isEmpty()) {
                seen = null;
                return;
            }
            SortedMap<Integer, Position> ends = pages.end().places();
            ring(seen == null ? List.copyOf(bells.keySet()) : withMore(ends));
            seen = ends;
        } catch (RuntimeException fault) {
            LOG.warnf("The feed could not be looked at; it is tried again: %s", fault.getMessage());
        }
    }

    private List<String> withMore(SortedMap<Integer, Position> ends) {
        SortedMap<Integer, Position> before = new TreeMap<>();
        ends.forEach((partition, end) -> {
            Position last = seen.getOrDefault(partition, Position.BEGIN);
            if (!end.equals(last)) {
                before.put(partition, last);
            }
        });
        return before.isEmpty() ? List.of() : pages.withMore(List.copyOf(bells.keySet()), before);
    }

    private void ring(List<String> agencies) {
        for (String agency : agencies) {
            Set<Bell> hung = bells.remove(agency);
            if (hung != null) {
                hung.forEach(Bell::ring);
            }
        }
    }
}
