package org.clientpathways.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.clientpathways.contracts.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendedTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theExampleOfEverySchemaMayGoBack(EventType type) throws IOException {
        assertThat(sound(type).faults()).isEmpty();
    }

    @Test
    void aValueThatBreaksItsSchemaIsNamedByFieldAndNotQuoted() throws IOException {
        Mended ended = sound(EventType.REFERRAL_ENDED);

        assertThat(replacing(ended, "\"need-met\"", "\"Rosa Pike\"").faults())
                .singleElement()
                .asString()
                .contains("outcome", "enum")
                .doesNotContain("Rosa");
        assertThat(replacing(ended, "\"outcome\"", "\"outcom\"").faults())
                .anySatisfy(fault -> assertThat(fault).contains("required", "/outcome"))
                .anySatisfy(fault -> assertThat(fault).contains("additionalProperties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rosa Pike", "{", "[]", "7"})
    void whatIsNoJsonObjectIsRefusedWithoutQuotingIt(String value) throws IOException {
        Mended ended = sound(EventType.REFERRAL_ENDED);

        assertThat(new Mended(ended.topic(), ended.key(), ended.headers(), value).faults())
                .singleElement()
                .asString()
                .contains("JSON")
                .doesNotContain("Rosa");
    }

    @Test
    void everyHeaderThatIsWrongIsNamed() throws IOException {
        Mended ended = sound(EventType.REFERRAL_ENDED);
        Map<String, String> headers = new HashMap<>(ended.headers());
        headers.put("ce_id", "7");
        headers.remove("ce_sequence");
        headers.put("ce_type", "org.clientpathways.referral.ended.v9");

        assertThat(String.join("\n", new Mended(ended.topic(), ended.key(), headers, ended.value()).faults()))
                .contains("ce_id", "ce_sequence", "ce_type");
    }

    @Test
    void anotherTopicAndAnotherClientsKeyAreRefused() throws IOException {
        Mended ended = sound(EventType.REFERRAL_ENDED);

        assertThat(new Mended("directory-events", ended.key(), ended.headers(), ended.value()).faults())
                .singleElement()
                .asString()
                .contains("referral-events");
        assertThat(new Mended(ended.topic(), "another", ended.headers(), ended.value()).faults())
                .singleElement()
                .asString()
                .contains("clientId");
    }

    private static Mended sound(EventType type) throws IOException {
        var example = new ObjectMapper()
                .readTree(EventType.class.getResourceAsStream(type.schemaResource()))
                .at("/examples/0");
        String keyField =
                switch (type) {
                    case AGENCY_DESCRIBED -> "agency";
                    case SERVICE_DESCRIBED -> "serviceId";
                    default -> "clientId";
                };
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "019a2b3c-0000-7000-8000-0000000000aa",
                "ce_source", "/referral-service",
                "ce_type", type.typeName(),
                "ce_subject", "019a2b3c-0000-7000-8000-000000000001",
                "ce_time", "2026-03-02T10:15:30.125Z",
                "ce_sequence", "7"));
        return new Mended(type.topic().topicName(), example.path(keyField).asText(), headers, example.toString());
    }

    private static Mended replacing(Mended mended, String text, String by) {
        return new Mended(
                mended.topic(), mended.key(), mended.headers(), mended.value().replace(text, by));
    }
}
