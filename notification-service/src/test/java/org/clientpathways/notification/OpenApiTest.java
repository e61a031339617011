package org.clientpathways.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.clientpathways.notification.alert.AlertPage;
import org.clientpathways.notification.alert.AlertView;
import org.clientpathways.notification.preference.PreferenceView;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theExamplesOfAlertsAreWhatTheyAreExamplesOf() throws JsonProcessingException {
        JsonNode document = mapper.readTree(
                RestAssured.given().accept("application/json").get("/q/openapi").asString());
        assertIs(AlertPage.class, example(document, "/alerts", "get"));
        assertIs(AlertView.class, example(document, "/alerts/{id}/done", "post"));
    }

    @Test
    void theExamplesOfPreferencesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
        JsonNode document = mapper.readTree(
                RestAssured.given().accept("application/json").get("/q/openapi").asString());
        assertIs(PreferenceView.class, example(document, "/alerts/preferences", "get"));
        assertIs(PreferenceView.class, example(document, "/alerts/preferences", "put"));
    }

    private void assertIs(Class<?> type, JsonNode example) throws JsonProcessingException {
        assertThat(mapper.readTree(mapper.writeValueAsString(mapper.treeToValue(example, type))))
                .isEqualTo(example);
    }

    private JsonNode example(JsonNode document, String path, String method) throws JsonProcessingException {
        JsonNode value = document.path("paths")
                .path(path)
                .path(method)
                .at("/responses/200/content")
                .elements()
                .next()
                .path("examples")
                .elements()
                .next()
                .path("value");
        return value.isTextual() ? mapper.readTree(value.asText()) : value;
    }
}
