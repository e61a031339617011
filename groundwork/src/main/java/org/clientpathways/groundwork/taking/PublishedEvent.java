package org.clientpathways.groundwork.taking;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.event.EventData;

/**
 * An event as its topic has it.
 *
 * @param id its CloudEvents id, by which a repeat is known
 * @param type what happened
 * @param key the record key: the client's id, or the service's or agency's on the directory topic
 * @param sequence its place among the events of its topic and key, gapless from 1
 * @param subject the id of what the event is about
 * @param occurredAt when it happened
 * @param data its data
 */
public record PublishedEvent(
        UUID id, EventType type, String key, long sequence, String subject, Instant occurredAt, EventData data) {

    /** As a route reads them: by when they happened, ties by topic and sequence, of several records of one person by key. */
    public static final Comparator<PublishedEvent> AS_HAPPENED = Comparator.comparing(PublishedEvent::occurredAt)
            .thenComparing(PublishedEvent::topic)
            .thenComparing(PublishedEvent::sequence)
            .thenComparing(PublishedEvent::key);

    /** The name of its topic. */
    public String topic() {
        return type.topic().topicName();
    }
}
