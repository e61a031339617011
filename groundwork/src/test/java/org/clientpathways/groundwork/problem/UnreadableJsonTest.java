package org.clientpathways.groundwork.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableJsonTest {

    /** A thing with things in it. */
    record Sent(String name, List<Sent> others) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFieldThatWasMisspeltIsNamed() {
        assertThat(fields("{\"others\": [{\"nmae\": \"x\"}]}")).containsExactly("others[0].nmae");
    }

    @Test
    void whatIsNoFieldsNameIsNotRepeated() {
        assertThat(fields("{\"others\": [{\"Robin-Example\": \"x\"}]}")).containsExactly("others[0]");
        assertThat(fields("{\"01632 960123\": \"x\"}")).containsExactly("");
    }

    private static List<String> fields(String json) {
        try {
            JSON.readValue(json, Sent.class);
            throw new AssertionError("It was read");
        } catch (JsonProcessingException unreadable) {
            return ((List<?>) UnreadableJson.problem(unreadable).body().get("violations"))
                    .stream().map(violation -> ((Violation) violation).field()).toList();
        }
    }
}
