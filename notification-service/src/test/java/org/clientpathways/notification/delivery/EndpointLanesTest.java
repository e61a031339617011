package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.delivery.EndpointLanes.Lane;
import org.junit.jupiter.api.Test;

class EndpointLanesTest {

    private static final Answer WELL = new Answer(Instant.EPOCH, Duration.ZERO, 204, null, null);
    private static final Answer BADLY = new Answer(Instant.EPOCH, Duration.ZERO, 500, null, null);

    private final EndpointLanes lanes = new EndpointLanes(new OfFourThreads());

    @Test
    void thoseInDoubtTakeHalfOfTheThreadsTogether() {
        UUID good = Ids.next();
        Lane lane = lanes.enter(good).orElseThrow();
        lane.saw(WELL);
        lane.close();
        lanes.enter(Ids.next()).orElseThrow();
        Lane second = lanes.enter(Ids.next()).orElseThrow();

        assertThat(lanes.enter(Ids.next())).isEmpty();
        assertThat(lanes.enter(good)).isPresent();
        second.close();
        assertThat(lanes.enter(Ids.next())).isPresent();
    }

    @Test
    void whoAnswersWellMakesRoomAtOnceAndWhoFailsTakesSome() {
        Lane first = lanes.enter(Ids.next()).orElseThrow();
        lanes.enter(Ids.next()).orElseThrow();
        assertThat(lanes.enter(Ids.next())).isEmpty();

        first.saw(WELL);
        Lane third = lanes.enter(Ids.next()).orElseThrow();
        first.saw(BADLY);
        third.close();
        assertThat(lanes.enter(Ids.next())).isEmpty();
        first.close();
        assertThat(lanes.enter(Ids.next())).isPresent();
    }

    @Test
    void howAnEndpointAnsweredLongAgoIsForgotten() {
        UUID good = Ids.next();
        UUID better = Ids.next();
        for (UUID one : List.of(good, better)) {
            Lane lane = lanes.enter(one).orElseThrow();
            lane.saw(WELL);
            lane.close();
        }
        for (int i = 1; i < EndpointLanes.MOST_REMEMBERED; i++) {
            lanes.enter(better).orElseThrow().close();
            lanes.enter(Ids.next()).orElseThrow().close();
        }
        assertThat(lanes.enter(better).orElseThrow().window().proven()).isTrue();
        assertThat(lanes.enter(good).orElseThrow().window().proven()).isFalse();
    }

    private record OfFourThreads() implements WebhookConfig {

        @Override
        public List<Duration> retryWaits() {
            return List.of(Duration.ofSeconds(5));
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(15);
        }

        @Override
        public int threads() {
            return 4;
        }

        @Override
        public Duration polling() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(3);
        }
    }
}
