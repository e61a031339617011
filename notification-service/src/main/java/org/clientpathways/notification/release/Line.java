package org.clientpathways.notification.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** One client's events in line, of which each is handed on once all before it were. */
final class Line {

    private final long before;
    private final Map<Long, PublishedEvent> kept;
    private long released;
    private long latest;

    /**
     * @param before the last sequence that was handed on before
     * @param kept what was taken after it, with what is taken just now; not needed where the next is not among these
     */
    Line(long before, List<PublishedEvent> kept) {
        this.before = before;
        this.released = before;
        this.kept = kept.stream().collect(Collectors.toMap(PublishedEvent::sequence, event -> event));
    }

    /** What the arrival of this event releases: nothing, or itself with all that waited for it. */
    List<PublishedEvent> release(PublishedEvent fresh) {
        latest = Math.max(latest, fresh.sequence());
        if (fresh.sequence() <= before) {
            // It was missing when events were not yet held back for one that is.
            return List.of(fresh);
        }
        List<PublishedEvent> ready = new ArrayList<>();
        if (fresh.sequence() == released + 1) {
            while (kept.containsKey(released + 1)) {
                ready.add(kept.get(++released));
            }
        }
        return ready;
    }

    /** The last sequence handed on. */
    long released() {
        return released;
    }

    /** Whether an event that came waits for one that is missing. */
    boolean hasGap() {
        return latest > released;
    }
}
