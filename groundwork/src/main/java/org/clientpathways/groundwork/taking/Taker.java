package org.clientpathways.groundwork.taking;

import java.util.List;

/** What a service does with the events it takes. */
@FunctionalInterface
public interface Taker {

    /**
     * Takes all of these, in the transaction it is called in, and lets a repeat of what was taken before have no effect.
     *
     * @param arrivals in their order for each key; several keys may be mixed
     */
    void take(List<Arrival> arrivals);
}
