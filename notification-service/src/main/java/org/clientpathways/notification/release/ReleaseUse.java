package org.clientpathways.notification.release;

import java.util.List;
import org.clientpathways.notification.audience.Addressee;

/** What a feature does with events in each client's order; every bean of this kind is told of each event once. */
public interface ReleaseUse {

    /**
     * Takes events before which nothing of their client is missing, in the transaction that released them.
     *
     * @param released in their order for each client; several clients may be mixed
     * @param addressees whom they are for, in the same order; perhaps nobody
     */
    void take(List<Released> released, List<Addressee> addressees);

    /** Told after that transaction was committed. What is done here may be lost with the process. */
    default void committed() {}
}
