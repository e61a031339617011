package org.clientpathways.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final UUID SUBJECT = UUID.fromString("019a2b3c-0000-7000-8000-000000000001");
    private static final Instant DUE = Instant.parse("2026-03-02T10:15:30.125Z");

    @Test
    void idsAreOfVersionSevenAndLaterOnesSortAfterEarlierOnes() {
        UUID first = Ids.next();
        Instant begun = Instant.now();
        while (Instant.now().toEpochMilli() == begun.toEpochMilli()) {
            Thread.onSpinWait();
        }
        UUID second = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void aDerivedEventHasTheSameIdEachTimeItIsWorkedOut() {
        assertThat(Ids.derived(SUBJECT, EventType.STEP_STARTED, DUE))
                .isEqualTo(Ids.derived(SUBJECT, EventType.STEP_STARTED, DUE))
                .extracting(UUID::version)
                .isEqualTo(5);
    }

    @Test
    void anotherTypeOrInstantMakesAnotherId() {
        assertThat(Ids.derived(SUBJECT, EventType.STEP_STARTED, DUE))
                .isNotEqualTo(Ids.derived(SUBJECT, EventType.STEP_LEFT, DUE))
                .isNotEqualTo(Ids.derived(SUBJECT, EventType.STEP_STARTED, DUE.plusMillis(1)));
    }
}
