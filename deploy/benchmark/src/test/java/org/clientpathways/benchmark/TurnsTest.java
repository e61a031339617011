package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<UUID> clients =
            Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void everyClientHasTheirTurnAndThenTheFirstAgain() {
        Turns turns = new Turns(clients, 0, 1);

        assertThat(Stream.generate(turns::next).limit(6))
                .containsExactly(
                        clients.get(0), clients.get(1), clients.get(2), clients.get(3), clients.get(4), clients.get(0));
    }

    @Test
    void noTwoWorkersShareAClient() {
        Turns one = new Turns(clients, 0, 2);
        Turns other = new Turns(clients, 1, 2);

        assertThat(Stream.generate(one::next).limit(20))
                .doesNotContainAnyElementsOf(
                        Stream.generate(other::next).limit(20).toList());
    }
}
