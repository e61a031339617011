package org.clientpathways.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The description that partners read names every topic and every type, and its schemas are the files that we test. */
class AsyncApiTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void itIsAsyncApiThree() {
        assertThat(document.get("asyncapi").asText()).startsWith("3.");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeStandsOnItsTopicsChannel(EventType type) {
        JsonNode channel = document.get("channels").get(type.topic().topicName());
        assertThat(channel.get("address").asText()).isEqualTo(type.topic().topicName());
        Set<String> messages = new HashSet<>();
        channel.get("messages")
                .forEach(message -> messages.add(message.get("$ref").asText()));
        assertThat(messages).contains("#/components/messages/" + type.happened());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyMessageRefersToTheSchemaFileOfItsType(EventType type) {
        JsonNode message = document.get("components").get("messages").get(type.happened());
        assertThat(message.get("name").asText()).isEqualTo(type.typeName());
        Path schema = DOCS.resolve(message.get("payload").get("$ref").asText()).normalize();
        assertThat(Files.exists(schema)).as("%s exists", schema).isTrue();
        assertThat(schema.getFileName()).hasToString(type.typeName() + ".json");
    }

    @Test
    void itNamesNoTypeThatIsNotPublished() {
        Set<String> published = new HashSet<>();
        for (EventType type : EventType.values()) {
            published.add(type.happened());
        }
        assertThat(document.get("components").get("messages").fieldNames())
                .toIterable()
                .isSubsetOf(published);
    }
}
