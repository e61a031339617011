package org.clientpathways.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientpathways.contracts.event.ReferralEvent;
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

    @Test
    void whatPartnersCanAskForStandsOnTheChannelsByWhichTheyAreTold() {
        Set<String> told = new HashSet<>(Set.of(
                EventType.AGREEMENT_GIVEN.typeName(),
                EventType.AGREEMENT_WITHDRAWN.typeName(),
                EventType.AGREEMENT_EXPIRED.typeName(),
                EventType.OVERRIDE_RECORDED.typeName()));
        for (EventType type : EventType.values()) {
            if (ReferralEvent.class.isAssignableFrom(type.data())) {
                told.add(type.typeName());
            }
        }
        assertThat(typesOn("stream")).isEqualTo(told);
        told.add("org.clientpathways.subscription.verify.v1");
        told.add("org.clientpathways.subscription.test.v1");
        assertThat(typesOn("webhooks")).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void whatPartnersAreToldIsPartOfWhatIsPublished(EventType type) throws IOException {
        JsonNode told = toldOf(type.typeName());
        if (told == null) {
            return;
        }
        JsonNode published = schemaOf(type);
        assertThat(texts(published.get("required"))).containsAll(texts(told.get("required")));
        boolean ofOneType = !ReferralEvent.class.isAssignableFrom(type.data());
        told.get("properties").fields().forEachRemaining(field -> {
            JsonNode one = published.get("properties").get(field.getKey());
            assertThat(one != null || !ofOneType)
                    .as("%s has %s", type.typeName(), field.getKey())
                    .isTrue();
            for (String rule : one == null ? Set.<String>of() : Set.of("format", "maxLength")) {
                assertThat(field.getValue().get(rule))
                        .as("%s of %s", rule, field.getKey())
                        .isEqualTo(one.get(rule));
            }
        });
    }

    @Test
    void eachFieldThatPartnersAreToldOfAReferralIsPublishedOfSome() throws IOException {
        Set<String> published = new HashSet<>();
        for (EventType type : EventType.values()) {
            if (ReferralEvent.class.isAssignableFrom(type.data())) {
                schemaOf(type).get("properties").fieldNames().forEachRemaining(published::add);
            }
        }
        assertThat(schema("told-of-a-referral").get("properties").fieldNames())
                .toIterable()
                .isSubsetOf(published)
                .hasSize(18);
    }

    private static Set<String> typesOn(String channel) {
        Set<String> types = new HashSet<>();
        messagesOn(channel).forEach(message -> types.addAll(typesOf(message)));
        return types;
    }

    /** What is told of this type; null where partners are not told of it. */
    private static JsonNode toldOf(String type) {
        for (JsonNode message : messagesOn("webhooks")) {
            if (typesOf(message).contains(type)) {
                String reference =
                        message.at("/payload/allOf/1/properties/data/$ref").asText();
                return schema(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        return null;
    }

    private static List<JsonNode> messagesOn(String channel) {
        List<JsonNode> messages = new ArrayList<>();
        document.get("channels").get(channel).get("messages").forEach(message -> {
            JsonNode reference = message.get("$ref");
            messages.add(
                    reference == null ? message : document.at(reference.asText().substring(1)));
        });
        return messages;
    }

    private static Set<String> typesOf(JsonNode message) {
        JsonNode type = message.at("/payload/allOf/1/properties/type");
        return type.has("const") ? Set.of(type.get("const").asText()) : texts(type.get("enum"));
    }

    private static JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    private static JsonNode schemaOf(EventType type) throws IOException {
        JsonNode message = document.get("components").get("messages").get(type.happened());
        return new YAMLMapper()
                .readTree(DOCS.resolve(message.get("payload").get("$ref").asText())
                        .toFile());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
