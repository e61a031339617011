package org.clientpathways.pathway.route;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** Whether a client's record stands for another one of the same person. */
public final class Alias {

    private Alias() {}

    /** The record that this one was merged into, as its own events tell it; null while it stands for itself. */
    public static UUID of(UUID client, Collection<PublishedEvent> events) {
        return events.stream()
                .filter(event -> client.equals(merged(event)))
                .max(PublishedEvent.AS_HAPPENED)
                .map(event -> event.data() instanceof ClientMerged merged ? merged.survivorId() : null)
                .orElse(null);
    }

    /** The record that an event says another was merged into; none for any other event. */
    public static Optional<UUID> survivor(PublishedEvent event) {
        return event.data() instanceof ClientMerged merged ? Optional.of(merged.survivorId()) : Optional.empty();
    }

    /** The record that an event says was merged or stands for itself again; null for any other event. */
    private static UUID merged(PublishedEvent event) {
        if (event.data() instanceof ClientMerged merged) {
            return merged.mergedId();
        }
        return event.data() instanceof ClientUnmerged unmerged ? unmerged.mergedId() : null;
    }
}
