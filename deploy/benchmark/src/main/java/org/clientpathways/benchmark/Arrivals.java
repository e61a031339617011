package org.clientpathways.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its end on, and notes how long after its departure each record arrives. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final long NANOS_A_MICRO = 1_000;

    private final KafkaConsumer<String, String> consumer;
    private final String idHeader;
    private final Map<String, Long> departures = new ConcurrentHashMap<>();
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
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

    /** Says when the record with this id left; what arrived before that was on its way for no time. */
    void left(String id, long nanoTime) {
        departures.put(id, nanoTime);
    }

    /** Waits until all that left has arrived, gives their times on the way in microseconds, and forgets them. */
    Histogram take() {
        long end = System.nanoTime() + PATIENCE;
        while (!arrivals.keySet().containsAll(departures.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not every record arrived");
            }
            Waiting.until(System.nanoTime() + POLL.toNanos());
        }
        Histogram times = new Histogram(3);
        departures.forEach((id, left) -> times.recordValue(Math.max(0, arrivals.get(id) - left) / NANOS_A_MICRO));
        departures.clear();
        arrivals.clear();
        return times;
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
                arrivals.put(new String(id.value(), java.nio.charset.StandardCharsets.UTF_8), System.nanoTime());
            }
        }
    }
}
