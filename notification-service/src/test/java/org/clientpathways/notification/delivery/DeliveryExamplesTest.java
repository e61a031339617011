package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryExamplesTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theyAreWhatTheyAreExamplesOf() throws Exception {
        for (JsonNode delivery : mapper.readTree(DeliveryExamples.PAGE).path("items")) {
            assertIs(DeliveryView.class, delivery);
        }
        assertIs(DeliveryView.class, mapper.readTree(DeliveryExamples.RETRIED));
        assertIs(ReplayView.class, mapper.readTree(DeliveryExamples.REPLAYED));
        for (String wanted : new String[] {DeliveryExamples.SINCE, DeliveryExamples.SINCE_EVENT}) {
            mapper.readValue(wanted, WantedReplay.class).mustBeOneOfThem();
        }
    }

    private void assertIs(Class<?> type, JsonNode example) throws JsonProcessingException {
        assertThat(mapper.readTree(mapper.writeValueAsString(mapper.treeToValue(example, type))))
                .isEqualTo(example);
    }
}
