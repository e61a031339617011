package org.clientpathways.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MorningTest {

    @Test
    void untilSevenItIsStillYesterdaysMorning() {
        assertThat(before("2026-01-08T06:59:59Z")).isEqualTo("2026-01-07T07:00:00Z");
        assertThat(before("2026-01-08T07:00:00Z")).isEqualTo("2026-01-08T07:00:00Z");
        assertThat(before("2026-07-08T05:59:59Z")).isEqualTo("2026-07-07T06:00:00Z");
    }

    @Test
    void theDaysOnWhichClocksChangeHaveTheirSevenToo() {
        assertThat(before("2026-03-29T12:00:00Z")).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(before("2026-03-29T05:00:00Z")).isEqualTo("2026-03-28T07:00:00Z");
        assertThat(before("2026-10-25T06:30:00Z")).isEqualTo("2026-10-24T06:00:00Z");
        assertThat(before("2026-10-25T12:00:00Z")).isEqualTo("2026-10-25T07:00:00Z");
    }

    private static String before(String now) {
        return Morning.before(Instant.parse(now)).toString();
    }
}
