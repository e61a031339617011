package org.clientpathways.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientpathways.contracts.code.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaNamesTheFieldsOfTheRecordInTheirOrder(EventType type) throws IOException {
        List<String> fields = Arrays.stream(type.data().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(schema(type).get("properties").fieldNames()).toIterable().containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaIsOfTheTypeAndLetsNothingElseIn(EventType type) throws IOException {
        JsonNode schema = schema(type);
        assertThat(schema.get("title").asText()).isEqualTo(type.typeName());
        assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theExampleIsFullAndValid(EventType type) throws IOException {
        JsonNode schema = schema(type);
        JsonNode example = schema.get("examples").get(0);
        assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(schema.get("properties")::fieldNames);
        assertThat(compiled(schema)
                        .validate(
                                example.toString(),
                                InputFormat.JSON,
                                settings -> settings.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theCodesOfTheSchemaAreThoseOfTheList(EventType type) throws IOException {
        JsonNode properties = schema(type).get("properties");
        for (RecordComponent field : type.data().getRecordComponents()) {
            Class<?> list = codeList(field);
            if (list != null) {
                JsonNode property = properties.get(field.getName());
                JsonNode codes = property.has("items") ? property.get("items").get("enum") : property.get("enum");
                Set<String> named = new HashSet<>();
                codes.forEach(code -> named.add(code.asText()));
                assertThat(named).as("codes of %s", field.getName()).isEqualTo(codes(list));
            }
        }
    }

    private static Set<String> codes(Class<?> list) {
        Set<String> codes = new HashSet<>();
        for (Object value : list.getEnumConstants()) {
            codes.add(((Code) value).code());
        }
        return codes;
    }

    /** The code list of a field, or of what it holds many of; null when it has none. */
    private static Class<?> codeList(RecordComponent field) {
        if (field.getGenericType() instanceof java.lang.reflect.ParameterizedType many) {
            Class<?> of = (Class<?>) many.getActualTypeArguments()[0];
            return of.isEnum() ? of : null;
        }
        return field.getType().isEnum() ? field.getType() : null;
    }

    private static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private static JsonNode schema(EventType type) throws IOException {
        try (InputStream resource = EventType.class.getResourceAsStream(type.schemaResource())) {
            assertThat(resource).as("schema of %s", type).isNotNull();
            return JSON.readTree(resource);
        }
    }
}
