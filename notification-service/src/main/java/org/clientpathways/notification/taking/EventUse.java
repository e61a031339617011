package org.clientpathways.notification.taking;

import java.util.List;
import org.clientpathways.groundwork.taking.Arrival;

/** What a feature does with events; every bean of this kind is told of each event once. */
public interface EventUse {

    /**
     * Takes events that were never taken before, in the transaction that keeps them.
     *
     * @param fresh in their order for each key; several keys may be mixed; each has its event
     */
    void take(List<Arrival> fresh);

    /** Told after that transaction was committed. What is done here may be lost with the process. */
    default void committed() {}
}
