package org.clientpathways.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientpathways.contracts.Topic;

/** The dead-letter topics, read from their first record to their last. */
final class Letters {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String kafka;

    /** @param kafka the broker's bootstrap address */
    Letters(String kafka) {
        this.kafka = kafka;
    }

    /** Gives each letter, and each note of one put back, in the order of its partition. */
    void each(Consumer<Letter> reader) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.deadLetterName()).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(record -> reader.accept(Letter.of(record)));
            }
        }
    }

    /** Where records came from that were put back. */
    Map<Place, Letter> notes() {
        Map<Place, Letter> notes = new HashMap<>();
        each(letter -> {
            if (letter.isNote()) {
                notes.put(letter.origin(), letter);
            }
        });
        return notes;
    }

    /**
     * The letter at a place.
     *
     * @throws Refusal where there is none
     */
    Letter at(Place place) {
        try (var consumer = consumer()) {
            var partition = new TopicPartition(place.topic(), place.partition());
            if (!isThere(consumer, partition, place.offset())) {
                throw new Refusal("There is no record at " + place + ": 'list' shows those there are.");
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (records.isEmpty() && System.nanoTime() < end) {
                records.addAll(consumer.poll(POLL).records(partition));
            }
            return records.stream()
                    .filter(record -> record.offset() == place.offset())
                    .findFirst()
                    .map(Letter::of)
                    .orElseThrow(() -> new Refusal("The record at " + place + " is not kept any more."));
        }
    }

    private static boolean isThere(KafkaConsumer<?, ?> consumer, TopicPartition partition, long offset) {
        return Arrays.stream(Topic.values())
                        .anyMatch(topic -> topic.deadLetterName().equals(partition.topic()))
                && consumer.partitionsFor(partition.topic()).stream()
                        .anyMatch(found -> found.partition() == partition.partition())
                && offset >= consumer.beginningOffsets(List.of(partition)).get(partition)
                && offset < consumer.endOffsets(List.of(partition)).get(partition);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
