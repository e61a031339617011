package org.clientpathways.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.pathway.bottleneck.BottleneckAnswer;
import org.clientpathways.pathway.caseload.CaseloadItem;
import org.clientpathways.pathway.reading.PathwayAnswer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void everyAnswerHasAnExampleThatIsWhatItIsAnExampleOf() throws JsonProcessingException {
        JsonNode document = mapper.readTree(
                RestAssured.given().accept("application/json").get("/q/openapi").asString());

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        JsonNode route = example(document, "/pathways/{clientId}", "200");
        JsonNode caseload = example(document, "/pathways", "200");
        assertThat(mapper.writeValueAsString(mapper.treeToValue(route, PathwayAnswer.class)))
                .isEqualTo(route.toString());
        assertThat(mapper.treeToValue(
                                caseload,
                                mapper.getTypeFactory().constructParametricType(Page.class, CaseloadItem.class))
                        .toString())
                .contains("oldestWaitDays=31");
        JsonNode bottlenecks = example(document, "/bottlenecks", "200");
        assertThat(mapper.writeValueAsString(mapper.treeToValue(bottlenecks, BottleneckAnswer.class)))
                .isEqualTo(bottlenecks.toString());
        assertThat(example(document, "/pathways/{clientId}", "404")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(example(document, "/pathways/{clientId}", "503")
                        .path("status")
                        .asInt())
                .isEqualTo(503);
        assertThat(example(document, "/pathways", "400").path("violations")).hasSize(1);
        assertThat(example(document, "/bottlenecks", "400").path("violations")).hasSize(1);
        assertThat(example(document, "/bottlenecks", "503").path("status").asInt())
                .isEqualTo(503);
    }

    @Test
    void everyRequestHasAnExample() throws JsonProcessingException {
        JsonNode document = mapper.readTree(
                RestAssured.given().accept("application/json").get("/q/openapi").asString());

        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode body = operation.at("/requestBody/content");
                    body.forEach(content -> assertThat(content.path("examples"))
                            .as(operation.path("summary").asText())
                            .isNotEmpty());
                }));
    }

    private JsonNode example(JsonNode document, String path, String status) throws JsonProcessingException {
        JsonNode content = document.at("/paths")
                .path(path)
                .at("/get/responses")
                .path(status)
                .path("content");
        JsonNode value =
                content.elements().next().path("examples").elements().next().path("value");
        return value.isTextual() ? mapper.readTree(value.asText()) : value;
    }
}
