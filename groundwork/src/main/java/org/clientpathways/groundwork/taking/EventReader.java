package org.clientpathways.groundwork.taking;

import static org.clientpathways.groundwork.taking.Untakeable.Reason.HEADER_MISSING;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.HEADER_UNREADABLE;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.NOT_JSON;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.NO_KEY;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.NO_VALUE;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.TOO_LARGE;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.UNKNOWN_TYPE;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.WRONG_KEY;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.WRONG_SHAPE;
import static org.clientpathways.groundwork.taking.Untakeable.Reason.WRONG_TOPIC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Topic;
import org.clientpathways.contracts.event.EventData;

/** Reads CloudEvents in Kafka's binary mode: attributes in {@code ce_} headers, the data as JSON in the value. */
public class EventReader {

    /** No event comes near it; 6-api lets no request be larger either. */
    static final int MOST_BYTES = 1_048_576;

    private final ObjectMapper mapper;
    private final RequiredFields requiredFields;

    /** @param published a mapper set up as events are published; a field unknown to it is passed over here */
    public EventReader(ObjectMapper published) {
        this.mapper = published.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.requiredFields = new RequiredFields(mapper);
    }

    /**
     * Reads one record.
     *
     * @throws Untakeable when it is not an event of the published language
     */
    public Arrival read(ConsumerRecord<String, byte[]> record) throws Untakeable {
        if (bytes(record) > MOST_BYTES) {
            throw new Untakeable(TOO_LARGE, "The record has more than " + MOST_BYTES + " bytes");
        }
        if (record.key() == null) {
            throw new Untakeable(NO_KEY, "The record has no key");
        }
        if (record.value() == null) {
            if (record.topic().equals(Topic.CLIENT_DESCRIPTIONS.topicName())) {
                return arrival(record, Optional.empty(), null);
            }
            throw new Untakeable(NO_VALUE, "The record has no value");
        }
        EventType type = type(record);
        EventData data = data(record, type);
        PublishedEvent event = new PublishedEvent(
                parsed(record, "ce_id", UUID::fromString),
                type,
                record.key(),
                parsed(record, "ce_sequence", Long::parseLong),
                header(record, "ce_subject"),
                parsed(record, "ce_time", Instant::parse).truncatedTo(ChronoUnit.MICROS),
                data);
        return arrival(record, Optional.of(event), new String(record.value(), StandardCharsets.UTF_8));
    }

    /**
     * Reads the data of an event that was taken before and kept as it was published.
     *
     * @throws JsonProcessingException when they are not of this type
     */
    public EventData data(EventType type, String json) throws JsonProcessingException {
        return mapper.readValue(json, type.data());
    }

    private static long bytes(ConsumerRecord<String, byte[]> record) {
        long bytes = Math.max(0, record.serializedKeySize()) + (record.value() == null ? 0 : record.value().length);
        for (Header header : record.headers()) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return bytes;
    }

    private static Arrival arrival(ConsumerRecord<String, byte[]> record, Optional<PublishedEvent> event, String json) {
        return new Arrival(record.topic(), record.partition(), record.offset(), record.key(), event, json);
    }

    private static EventType type(ConsumerRecord<String, byte[]> record) throws Untakeable {
        EventType type = EventType.named(header(record, "ce_type"))
                .orElseThrow(() -> new Untakeable(UNKNOWN_TYPE, "The type in ce_type is not known here"));
        if (!type.topic().topicName().equals(record.topic())) {
            throw new Untakeable(
                    WRONG_TOPIC, type.typeName() + " belongs on " + type.topic().topicName());
        }
        return type;
    }

    private EventData data(ConsumerRecord<String, byte[]> record, EventType type) throws Untakeable {
        JsonNode data = json(record.value());
        if (!data.isObject()) {
            throw new Untakeable(WRONG_SHAPE, "The value is not a JSON object");
        }
        String missing = requiredFields.firstMissing(type, data);
        if (missing != null) {
            throw new Untakeable(WRONG_SHAPE, "The field " + missing + " is missing");
        }
        List<String> keys = keyFields(type);
        if (keys.stream().noneMatch(key -> data.path(key).asText().equals(record.key()))) {
            throw new Untakeable(WRONG_KEY, "The record key is not the field " + String.join(" or ", keys));
        }
        try {
            return mapper.treeToValue(data, type.data());
        } catch (JsonMappingException wrong) {
            throw new Untakeable(WRONG_SHAPE, "The field " + path(wrong) + " is not of its kind");
        } catch (JsonProcessingException wrong) {
            throw new Untakeable(WRONG_SHAPE, "The value does not fit " + type.typeName());
        }
    }

    private JsonNode json(byte[] value) throws Untakeable {
        try {
            return mapper.readTree(value);
        } catch (IOException broken) {
            throw new Untakeable(NOT_JSON, "The value is not JSON");
        }
    }

    private static List<String> keyFields(EventType type) {
        return switch (type) {
            case AGENCY_DESCRIBED -> List.of("agency");
            case SERVICE_DESCRIBED -> List.of("serviceId");
            case CLIENT_MERGED, CLIENT_UNMERGED -> List.of("survivorId", "mergedId");
            default -> List.of("clientId");
        };
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("."));
    }

    private interface Parse<T> {
        T from(String text) throws IllegalArgumentException, DateTimeParseException;
    }

    private static <T> T parsed(ConsumerRecord<String, byte[]> record, String name, Parse<T> parse) throws Untakeable {
        String text = header(record, name);
        try {
            return parse.from(text);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new Untakeable(HEADER_UNREADABLE, "The header " + name + " cannot be read");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws Untakeable {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Untakeable(HEADER_MISSING, "The header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
