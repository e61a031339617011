package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    private final Window window = new Window(Duration.ofSeconds(5));

    @Test
    void itGrowsWithQuickSuccessAndFallsToOneAtFailure() {
        assertThat(window.size()).isEqualTo(1);
        assertThat(window.proven()).isFalse();
        saw(10, 204, null, 5);
        assertThat(window.size()).isEqualTo(6);
        saw(10, 204, null, 100);
        assertThat(window.size()).isEqualTo(Window.MOST);
        assertThat(window.proven()).isTrue();
        saw(10, 500, null, 1);
        assertThat(window.size()).isEqualTo(1);
        assertThat(window.proven()).isFalse();
    }

    @Test
    void aSlowEndpointHasAFewUnderWay() {
        saw(10, 204, null, 100);
        saw(9_000, 204, null, 1);
        assertThat(window.size()).isEqualTo(4);
        assertThat(window.proven()).isFalse();
    }

    @Test
    void anEndpointThatFailsIsLeftAloneEachTimeTwiceAsLongUntilItAnswers() {
        saw(0, 500, null, 1);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusMillis(40));
        saw(0, 500, null, 1);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusMillis(80));
        assertThat(window.quietUntil(NOW.plusMillis(81))).isNull();
        saw(0, 500, null, 100);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusSeconds(5));
        saw(0, 200, null, 1);
        assertThat(window.quietUntil(NOW)).isNull();
        saw(0, 500, null, 1);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusMillis(40));
    }

    @Test
    void whatItAsksForHoldsOthersBackForAnHourAtMostAndIsNotForgotten() {
        saw(0, 429, Duration.ofSeconds(20), 1);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusSeconds(20));
        saw(0, 204, null, 1);
        assertThat(window.quietUntil(NOW)).as("it was under way already").isEqualTo(NOW.plusSeconds(20));
        assertThat(window.quietUntil(NOW.plusSeconds(20))).isNull();
        saw(0, 429, Duration.ofHours(20), 1);
        saw(0, 429, Duration.ofSeconds(20), 1);
        assertThat(window.quietUntil(NOW)).isEqualTo(NOW.plusSeconds(3600));
        window.begin();
        assertThat(window.quietUntil(NOW)).isNull();
    }

    private void saw(long millis, int status, Duration asked, int times) {
        for (int i = 0; i < times; i++) {
            window.saw(new Answer(NOW, Duration.ofMillis(millis), status, asked, null));
        }
    }
}
