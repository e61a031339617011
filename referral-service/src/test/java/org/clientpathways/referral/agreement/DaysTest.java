package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Days JUNE = new Days(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30"));

    @Test
    void daysAreLondonsAndTheLastOneCounts() {
        assertThat(standing("2026-05-31T22:59:59Z")).isEqualTo(Standing.NOT_BEGUN);
        assertThat(standing("2026-05-31T23:00:00Z")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("2026-06-30T22:59:59Z")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing("2026-06-30T23:00:00Z")).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void itIsOverWhenTheLastDayIs() {
        assertThat(JUNE.over()).isEqualTo("2026-06-30T23:00:00Z");
    }

    @Test
    void whatHasNoLastDayIsNeverOver() {
        Days open = new Days(LocalDate.parse("2026-06-01"), null);
        assertThat(open.over()).isNull();
        assertThat(open.standing(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(Standing.IN_FORCE);
    }

    private static Standing standing(String at) {
        return JUNE.standing(Instant.parse(at));
    }
}
