package org.clientpathways.groundwork.taking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.EventType;

/**
 * Which fields an event of each type must have, as its published JSON Schema says. The rest of the schema is not held
 * against an event: types and codes are checked by reading it into its record, and a field not known here is one that a
 * newer publisher added.
 */
class RequiredFields {

    private final Map<EventType, List<String>> required = new EnumMap<>(EventType.class);

    RequiredFields(ObjectMapper mapper) {
        for (EventType type : EventType.values()) {
            required.put(type, read(mapper, type));
        }
    }

    /** The first required field that is missing, or null when all are there. */
    String firstMissing(EventType type, JsonNode data) {
        for (String field : required.get(type)) {
            if (!data.hasNonNull(field)) {
                return field;
            }
        }
        return null;
    }

    private static List<String> read(ObjectMapper mapper, EventType type) {
        try (InputStream schema = EventType.class.getResourceAsStream(type.schemaResource())) {
            List<String> fields = new ArrayList<>();
            mapper.readTree(schema).path("required").forEach(field -> fields.add(field.asText()));
            return List.copyOf(fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schema of " + type.typeName() + " cannot be read", unreadable);
        }
    }
}
