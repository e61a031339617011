package org.clientpathways.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it lies on a topic.
 *
 * @param topic the topic
 * @param key the record's key
 * @param headers the record's headers, as text
 * @param value the record's value
 */
record Published(String topic, String key, Map<String, String> headers, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Published of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(record.topic(), record.key(), headers, record.value());
    }

    String header(String name) {
        return headers.get(name);
    }

    String id() {
        return header("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    /** What happened, without the words that every type has. */
    String happened() {
        return type().replace("org.clientpathways.", "").replace(".v1", "");
    }

    Instant time() {
        return Instant.parse(header("ce_time"));
    }

    long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    JsonNode data() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(this + " is not JSON", e);
        }
    }
}
