package org.clientpathways.groundwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateModuleTest {

    private final ObjectMapper mapper = PublishedJson.mapper();

    @Test
    void aDayOfTheCalendarIsTaken() throws JsonProcessingException {
        assertThat(mapper.readValue("\"2024-02-29\"", LocalDate.class)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+999999999-12-31\"",
                "\"-0044-03-15\"",
                "\"0000-01-01\"",
                "\"2026-02-29\"",
                "\"2026-2-9\"",
                "\"2026-03-01T00:00:00Z\"",
                "\"\"",
                "[2026, 3, 1]",
                "20260301",
                "true"
            })
    void anythingElseIsRefused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, LocalDate.class)).isInstanceOf(JsonProcessingException.class);
    }
}
