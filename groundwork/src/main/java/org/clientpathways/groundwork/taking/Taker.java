package org.clientpathways.groundwork.taking;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What a service does with the events it takes. */
public interface Taker {

    /**
     * Takes all of these, in the transaction it is called in, and lets a repeat of what was taken before have no effect.
     *
     * @param arrivals in their order for each key; several keys may be mixed
     */
    void take(List<Arrival> arrivals);

    /**
     * Told after a poll is done with, outside any transaction, how far each partition is done: everything before these
     * offsets has had its effect or is a dead letter.
     */
    default void passed(Map<TopicPartition, Long> done) {}
}
