package org.clientpathways.local.topics;

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
 * @param value the record's value; null where it has none
 */
public record Published(String topic, String key, Map<String, String> headers, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a consumer was given. */
    public static Published of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(),
                        header -> new String(header.value(), StandardCharsets.UTF_8),
                        (first, last) -> last));
        return new Published(record.topic(), record.key(), headers, record.value());
    }

    /** A header as text; null where it is missing. */
    public String header(String name) {
        return headers.get(name);
    }

    /** The event's id. */
    public String id() {
        return header("ce_id");
    }

    /** The event's CloudEvents type. */
    public String type() {
        return header("ce_type");
    }

    /** What happened, without the words that every type has. */
    public String happened() {
        return type().replace("org.clientpathways.", "").replace(".v1", "");
    }

    /** When it happened. */
    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    /** Its place among the events of its topic and key. */
    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** The event's data. */
    public JsonNode data() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The value of event " + id() + " is not JSON", e);
        }
    }
}
