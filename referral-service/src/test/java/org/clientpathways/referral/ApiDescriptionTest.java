package org.clientpathways.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDescriptionTest {

    private JsonNode description;

    @BeforeEach
    void theDescriptionIsRead() throws Exception {
        String json = RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        description = new ObjectMapper().readTree(json);
    }

    @Test
    void itIsOpenApi31() {
        assertThat(description.get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyRequestHasAnExample() {
        List<String> without = new ArrayList<>();
        int requests = 0;
        for (var path : description.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode body = operation.getValue().get("requestBody");
                if (body != null) {
                    requests++;
                    body.get("content").forEach(content -> {
                        if (!content.has("examples") && !content.has("example")) {
                            without.add(operation.getKey() + " " + path.getKey());
                        }
                    });
                }
            }
        }
        assertThat(requests).isGreaterThan(5);
        assertThat(without).isEmpty();
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        List<String> without = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().has("summary")) {
                        without.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(without).isEmpty();
    }

    @Test
    void codesAreGivenAsTheyAreSent() {
        List<String> values = new ArrayList<>();
        description
                .at("/components/schemas")
                .findValues("enum")
                .forEach(list -> list.forEach(value -> values.add(value.asText())));
        assertThat(values)
                .contains("step-free-access", "not-stated")
                .allMatch(value -> value.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}
