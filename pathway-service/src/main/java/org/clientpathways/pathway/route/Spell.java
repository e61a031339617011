package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;

/**
 * A stretch of a client's time. Its place is a handover for the three waits (from a service, or from outside, to a
 * service), the service itself for a stay, and for a stretch between services the one last left and the one that
 * started.
 *
 * @param stepId the step it belongs to; none between services
 * @param kind what the time was spent on
 * @param from the service the client comes from; none from outside, and none with a stay
 * @param to the service it leads to or is spent in; none between services until one starts
 * @param begun when it began
 * @param ended when it ended; none while it is open
 * @param endedBy what ended it; none while it is open
 */
public record Spell(UUID stepId, SpellKind kind, UUID from, UUID to, Instant begun, Instant ended, Happening endedBy) {

    public Spell {
        if ((ended == null) != (endedBy == null)) {
            throw new IllegalArgumentException("A spell that ended says what ended it, and only that one does");
        }
        if (ended != null && (ended.isBefore(begun) || !kind.endings().contains(endedBy))) {
            throw new IllegalArgumentException("A spell of " + kind + " cannot end so");
        }
    }

    /** Whether it is not over yet. */
    public boolean isOpen() {
        return ended == null;
    }

    /** Whole London days from its beginning to its end, or to now while it is open. */
    public long days(Instant now) {
        return LondonDays.between(begun, isOpen() ? now : ended);
    }
}
