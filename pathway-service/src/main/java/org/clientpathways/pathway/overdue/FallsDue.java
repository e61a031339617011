package org.clientpathways.pathway.overdue;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A kind of thing that falls due as time goes by; each bean of it is looked through by the watch. */
public interface FallsDue {

    /** What fell due longer ago is told to nobody any more. */
    Period LONG_PAST = Period.ofDays(14);

    /** Some of what fell due up to now and was not told of yet. */
    List<Overdue> some(Instant now, int limit);

    /** All of it that is these clients'. */
    List<Overdue> of(Collection<UUID> clients, Instant now);
}
