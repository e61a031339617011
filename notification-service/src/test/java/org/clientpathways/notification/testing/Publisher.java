package org.clientpathways.notification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.groundwork.json.PublishedJson;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** Writes events to their topics as the journal's capture does. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public Publisher(String broker) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "max.request.size", 8_000_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes these in their order, and returns when the broker has them. */
    public void publish(List<PublishedEvent> events) {
        send(events.stream().map(Publisher::record).toList());
    }

    /** Sends these records as they are. */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** An event as a record. */
    public static ProducerRecord<String, byte[]> record(PublishedEvent event) {
        try {
            var record = new ProducerRecord<>(
                    event.topic(), event.key(), PublishedJson.mapper().writeValueAsBytes(event.data()));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", event.id().toString());
            header(record, "ce_source", "/referral-service");
            header(record, "ce_type", event.type().typeName());
            header(record, "ce_subject", event.subject());
            header(record, "ce_time", event.occurredAt().toString());
            header(record, "ce_sequence", String.valueOf(event.sequence()));
            header(record, "content-type", "application/json");
            return record;
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Adds or replaces a header. */
    public static ProducerRecord<String, byte[]> header(
            ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
