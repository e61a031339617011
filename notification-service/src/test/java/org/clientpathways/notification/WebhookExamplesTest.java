package org.clientpathways.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookExamplesTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theExamplesOfRequestsAreTakenAndThoseOfAnswersHaveWhatAnswersHave() throws Exception {
        JsonNode paths = mapper.readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString())
                .path("paths");
        Worker system = Subscriber.systemOf("agency-" + Ids.next());
        JsonNode wanted = example(paths.at("/~1subscriptions/post/requestBody/content/application~1json"));
        JsonNode pause =
                example(paths.at("/~1subscriptions~1{id}/patch/requestBody/content/application~1merge-patch+json"));

        // The example's host is reserved and can never be found.
        String body = wanted.toString().replace("cases.harbour-trust.example", "93.184.216.34");
        JsonNode made = mapper.readTree(system.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .asString());
        system.asks()
                .contentType("application/merge-patch+json")
                .body(pause.toString())
                .patch("/subscriptions/" + made.path("id").asText())
                .then()
                .statusCode(409);

        JsonNode rotation =
                example(paths.at("/~1subscriptions~1{id}~1rotate-secret/post/requestBody/content/application~1json"));
        system.asks()
                .contentType(ContentType.JSON)
                .body(rotation.toString())
                .post("/subscriptions/" + made.path("id").asText() + "/rotate-secret")
                .then()
                .statusCode(200);
        assertThat(answer(paths, "rotate-secret", "post").has("oldSecretUntil")).isTrue();
        assertThat(answer(paths, "verify", "post").path("status").asText()).isEqualTo("active");
        assertThat(answer(paths, "test", "post").has("httpStatus")).isTrue();
        assertThat(answer(paths, "tests", "get").path("items")).hasSize(1);
        assertThat(made.fieldNames())
                .toIterable()
                .containsAll(() -> example(paths.at("/~1subscriptions/post/responses/201/content/application~1json"))
                        .fieldNames());
        assertThat(example(paths.at("/~1subscriptions/get/responses/200/content/application~1json"))
                        .path("items"))
                .hasSize(1);
        assertThat(example(paths.at("/~1subscriptions~1{id}~1deliveries/get/responses/200/content/application~1json"))
                        .at("/items/0/attempts"))
                .hasSize(2);
    }

    private JsonNode answer(JsonNode paths, String what, String method) {
        return example(paths.at(
                "/~1subscriptions~1{id}~1" + what + "/" + method + "/responses/200/content/application~1json"));
    }

    private JsonNode example(JsonNode content) {
        try {
            JsonNode value = content.path("examples").elements().next().path("value");
            return value.isTextual() ? mapper.readTree(value.asText()) : value;
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
