package org.clientpathways.notification.release;

import java.util.List;

/** What a feature does with events in each client's order; every bean of this kind is told of each event once. */
public interface ReleaseUse {

    /**
     * Takes events before which nothing of their client is missing, in the transaction that released them.
     *
     * @param released in their order for each client; several clients may be mixed
     */
    void take(List<Released> released);

    /** Told after that transaction was committed. What is done here may be lost with the process. */
    default void committed() {}
}
