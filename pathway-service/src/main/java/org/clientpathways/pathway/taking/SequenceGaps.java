package org.clientpathways.pathway.taking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.jboss.logging.Logger;

/** Says when an event of a client is missing before one that arrived: lost, dead-lettered, or still to come. */
final class SequenceGaps {

    private static final Logger LOG = Logger.getLogger(SequenceGaps.class);

    private SequenceGaps() {}

    static void warn(Map<UUID, List<PublishedEvent>> history, Collection<PublishedEvent> added) {
        Map<String, Set<Place>> places = history.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        PublishedEvent::key,
                        Collectors.mapping(event -> new Place(event.topic(), event.sequence()), Collectors.toSet())));
        for (PublishedEvent event : added) {
            Place before = new Place(event.topic(), event.sequence() - 1);
            if (before.sequence() > 0 && !places.get(event.key()).contains(before)) {
                LOG.warnf(
                        "Of client %s, event %d of %s is not there, but the one after it is",
                        event.key(), before.sequence(), before.topic());
            }
        }
    }

    private record Place(String topic, long sequence) {}
}
