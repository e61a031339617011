package org.clientpathways.groundwork.taking;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that could not be taken. */
@FunctionalInterface
public interface DeadLetters {

    /** Keeps the record with the reason; returns when it is safely kept, or throws. */
    void keep(ConsumerRecord<String, byte[]> record, Untakeable why);
}
