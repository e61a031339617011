package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.notification.audience.CloudEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedExamplesTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void thePageIsOneAndTheStreamTellsTheSameEventUnderTheSameCursor() throws Exception {
        JsonNode page = mapper.readTree(FeedExamples.PAGE);
        Page<CloudEvent> read = mapper.readValue(FeedExamples.PAGE, new TypeReference<>() {});
        assertThat(mapper.readTree(mapper.writeValueAsString(read))).isEqualTo(page);

        String stream = FeedExamples.STREAM;
        String data = stream.substring(stream.indexOf("data:") + 5)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(mapper.readTree(data)).isEqualTo(page.at("/items/0"));
        assertThat(stream).contains("id:" + page.path("next").asText() + "\nevent:");
        stream.lines()
                .filter(line -> line.startsWith("id:"))
                .forEach(line -> FeedCursor.parse("id", line.substring(3)));
    }

    @Test
    void bothAreDescribedWithTheirExamples() {
        var paths =
                RestAssured.given().accept("application/json").get("/q/openapi").jsonPath();
        assertThat(paths.getMap("paths.'/events'.get.responses.'200'.content.'application/json'.examples"))
                .isNotEmpty();
        assertThat(paths.getMap("paths.'/events/stream'.get.responses.'200'.content.'text/event-stream'.examples"))
                .isNotEmpty();
    }
}
