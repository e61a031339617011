package org.clientpathways.local.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as any program could: a plain client, from the first record to the last. */
public final class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRecords() {}

    /**
     * Every record that lay on these topics when it was asked, repeats too; those of a key are in their order.
     *
     * @param kafka the broker's bootstrap address
     */
    public static List<Published> read(String kafka, Collection<String> topics) {
        List<Published> records = new ArrayList<>();
        each(kafka, topics, records::add);
        return records;
    }

    /** Gives the same records one by one. */
    public static void each(String kafka, Collection<String> topics, Consumer<Published> reader) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(record -> reader.accept(Published.of(record)));
            }
        }
    }

    /** The same records without repeats: of each event the first. */
    public static List<Published> withoutRepeats(Collection<Published> records) {
        Map<String, Published> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.putIfAbsent(String.valueOf(record.id()), record));
        return new ArrayList<>(byId.values());
    }
}
