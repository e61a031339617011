package org.clientpathways.local.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.clientpathways.contracts.EventType;

/**
 * A record that is to take the place of one that could not be taken.
 *
 * @param topic its topic
 * @param key its key
 * @param headers its headers
 * @param value its value
 */
record Mended(String topic, String key, Map<String, String> headers, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is wrong with it, each in words that name a header or a field and quote nothing of it; empty when it is sound. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        parsed(faults, "ce_id", UUID::fromString);
        parsed(faults, "ce_time", Instant::parse);
        parsed(faults, "ce_sequence", Long::parseUnsignedLong);
        parsed(faults, "ce_subject", text -> {});
        parsed(faults, "ce_source", text -> {});
        parsed(faults, "ce_specversion", text -> {});
        Optional<EventType> type = EventType.named(headers.getOrDefault("ce_type", ""));
        if (type.isEmpty()) {
            faults.add("ce_type is missing or names no type of event: give --header ce_type=…");
        } else if (!type.get().topic().topicName().equals(topic)) {
            faults.add(
                    type.get().typeName() + " belongs on " + type.get().topic().topicName());
        } else if (value == null) {
            faults.add("there is no value: give --value FILE");
        } else {
            faults.addAll(faultsOfData(type.get()));
        }
        return faults;
    }

    private List<String> faultsOfData(EventType type) {
        List<String> faults = new ArrayList<>();
        JsonNode data;
        try {
            data = JSON.readTree(value);
        } catch (JsonProcessingException broken) {
            return List.of("the value is not JSON");
        }
        if (!data.isObject()) {
            return List.of("the value is not a JSON object");
        }
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventType.class.getResourceAsStream(type.schemaResource()))
                .validate(
                        value,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(named(error)));
        String keyField =
                switch (type) {
                    case AGENCY_DESCRIBED -> "agency";
                    case SERVICE_DESCRIBED -> "serviceId";
                    default -> "clientId";
                };
        if (!data.path(keyField).asText().equals(key)) {
            faults.add("the key is not the field " + keyField + ": mend that field, or give --key");
        }
        return faults;
    }

    private static String named(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return "the value breaks the schema's '" + error.getKeyword() + "' at " + error.getInstanceLocation()
                + property;
    }

    private void parsed(List<String> faults, String header, Consumer<String> parse) {
        String text = headers.get(header);
        try {
            if (text != null && !text.isBlank()) {
                parse.accept(text);
                return;
            }
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            // Told as one that is missing, for what to do is the same.
        }
        faults.add(header + " is missing or cannot be read: give --header " + header + "=…");
    }
}
