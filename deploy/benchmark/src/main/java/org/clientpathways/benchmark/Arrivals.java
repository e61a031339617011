package org.clientpathways.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its end on, and notes how long after its departure each record arrives. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final String idHeader;
    private final Journeys journeys = new Journeys();
    private final Thread reader;
    private volatile boolean closing;

    /** @param idHeader the header by which a record is known */
    Arrivals(String kafka, String topic, String idHeader) {
        this.idHeader = idHeader;
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = new Thread(this::read, "arrivals of " + topic);
        reader.start();
    }

    /** Of the records, by their ids. */
    Journeys journeys() {
        return journeys;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        reader.join();
        consumer.close();
    }

    private void read() {
        while (!closing) {
            for (ConsumerRecord<String, String> one : consumer.poll(POLL)) {
                Header id = one.headers().lastHeader(idHeader);
                journeys.arrived(new String(id.value(), StandardCharsets.UTF_8), System.nanoTime());
            }
        }
    }
}
