package org.clientpathways.pathway.route;

import java.util.Collection;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Who is a client's key worker.
 *
 * @param agency alias of their agency; none before one is assigned
 * @param account their account; none before one is assigned
 */
public record KeyWorker(String agency, String account) {

    /** The one that these events make. */
    public static KeyWorker of(Collection<PublishedEvent> events) {
        return events.stream()
                .filter(event -> event.data() instanceof KeyWorkerAssigned)
                .max(PublishedEvent.AS_HAPPENED)
                .map(event -> (KeyWorkerAssigned) event.data())
                .map(assigned -> new KeyWorker(assigned.agency(), assigned.keyWorker()))
                .orElse(new KeyWorker(null, null));
    }
}
