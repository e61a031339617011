package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedTest {

    @Test
    void noTwoAreNamedAlike() throws IOException {
        Set<String> names = new HashSet<>();
        for (int number = 0; number < Pace.FULL.clients(); number++) {
            JsonNode person = new ObjectMapper().readTree(Invented.person(number));
            names.add(person.get("givenName").asText() + " "
                    + person.get("familyName").asText());
        }

        assertThat(names).hasSize(Pace.FULL.clients());
    }
}
