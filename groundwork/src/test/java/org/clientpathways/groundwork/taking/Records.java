package org.clientpathways.groundwork.taking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.clientpathways.contracts.EventType;
import org.clientpathways.groundwork.json.PublishedJson;

/** Builds records as Kafka brings them, from the example in the schema of a type. */
final class Records {

    private String topic;
    private String key;
    private byte[] value;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A sound event of this type: the schema's own example. */
    static Records example(EventType type) {
        Records record = new Records();
        try (InputStream schema = EventType.class.getResourceAsStream(type.schemaResource())) {
            var example = PublishedJson.mapper().readTree(schema).at("/examples/0");
            record.value = example.toString().getBytes(StandardCharsets.UTF_8);
            record.key = example.path(
                            switch (type) {
                                case AGENCY_DESCRIBED -> "agency";
                                case SERVICE_DESCRIBED -> "serviceId";
                                case CLIENT_MERGED, CLIENT_UNMERGED -> "mergedId";
                                default -> "clientId";
                            })
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.topic = type.topic().topicName();
        record.headers.put("ce_id", "019a2b3c-0000-7000-8000-0000000000aa");
        record.headers.put("ce_type", type.typeName());
        record.headers.put("ce_sequence", "7");
        record.headers.put("ce_subject", "019a2b3c-0000-7000-8000-000000000001");
        record.headers.put("ce_time", "2026-03-02T10:15:30.125Z");
        return record;
    }

    Records on(String anotherTopic) {
        topic = anotherTopic;
        return this;
    }

    Records key(String anotherKey) {
        key = anotherKey;
        return this;
    }

    Records value(byte[] anotherValue) {
        value = anotherValue;
        return this;
    }

    Records value(String anotherValue) {
        return value(anotherValue.getBytes(StandardCharsets.UTF_8));
    }

    Records replacing(String text, String by) {
        return value(new String(value, StandardCharsets.UTF_8).replace(text, by));
    }

    Records header(String name, String text) {
        headers.put(name, text);
        return this;
    }

    Records without(String header) {
        headers.remove(header);
        return this;
    }

    ConsumerRecord<String, byte[]> build() {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic, 3, 42, 0, TimestampType.CREATE_TIME, 0, 0, key, value, all, Optional.empty());
    }
}
