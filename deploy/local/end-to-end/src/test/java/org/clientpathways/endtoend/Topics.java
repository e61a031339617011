package org.clientpathways.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientpathways.contracts.Topic;

/** Reads topics as any program could: a plain client, from the first record to the last. */
final class Topics {

    private static final Duration POLL = Duration.ofMillis(200);

    private Topics() {}

    /** Every record of the published topics, each once though it may lie there twice; order is kept per key. */
    static List<Published> readAll() {
        return read(Arrays.stream(Topic.values()).map(Topic::topicName));
    }

    /** Every record that a consumer could not take. */
    static List<Published> readDeadLetters() {
        return read(Arrays.stream(Topic.values()).map(Topic::deadLetterName));
    }

    private static List<Published> read(Stream<String> topics) {
        Map<String, Published> byId = new LinkedHashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TheSystem.addresses().kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = topics.flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(record -> {
                    Published published = Published.of(record);
                    byId.putIfAbsent(String.valueOf(published.id()), published);
                });
            }
        }
        return new ArrayList<>(byId.values());
    }
}
