package org.clientpathways.groundwork.taking;

import java.util.Optional;

/**
 * A record as it came from Kafka.
 *
 * @param topic the topic's name
 * @param partition the partition
 * @param offset its place in the partition
 * @param key the record key
 * @param event the event; none when the record is a tombstone, which ends what is kept under the key
 * @param json the event's data as they were published; none with a tombstone
 */
public record Arrival(
        String topic, int partition, long offset, String key, Optional<PublishedEvent> event, String json) {}
