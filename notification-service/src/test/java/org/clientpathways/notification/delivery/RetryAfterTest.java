package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    @Test
    void secondsAndDatesAreRead() {
        assertThat(RetryAfter.read(429, "120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read(503, "Mon, 02 Mar 2026 10:16:00 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nobodyWaitsForLongerThanADayNorLessThanNothing() {
        assertThat(RetryAfter.read(429, "999999999", NOW)).isEqualTo(RetryAfter.LONGEST);
        assertThat(RetryAfter.read(429, "Mon, 02 Mar 2020 10:16:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatCannotBeReadOrComesWithAnotherStatusIsPassedOver() {
        assertThat(RetryAfter.read(500, "120", NOW)).isNull();
        assertThat(RetryAfter.read(429, null, NOW)).isNull();
        assertThat(RetryAfter.read(429, "", NOW)).isNull();
        assertThat(RetryAfter.read(429, "soon", NOW)).isNull();
        assertThat(RetryAfter.read(429, "-1", NOW)).isNull();
        assertThat(RetryAfter.read(429, "99999999999999999999", NOW)).isNull();
    }
}
