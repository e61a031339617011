package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.clientpathways.groundwork.problem.Problem;
import org.junit.jupiter.api.Test;

class OccurredAtTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30.125Z");

    @Test
    void whatIsNotSaidHappenedNow() {
        assertThat(OccurredAt.check(null, NOW.minusSeconds(60), NOW)).isEqualTo(NOW);
    }

    @Test
    void whatIsRecordedLateKeepsItsTimeInWholeMilliseconds() {
        assertThat(OccurredAt.check(Instant.parse("2026-02-02T10:15:30.125999Z"), null, NOW))
                .isEqualTo(Instant.parse("2026-02-02T10:15:30.125Z"));
    }

    @Test
    void theFutureIsRefused() {
        assertThatThrownBy(() -> OccurredAt.check(NOW.plusMillis(1), null, NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void aTimeBeforeTheMilestoneItFollowsIsRefused() {
        assertThatThrownBy(() -> OccurredAt.check(NOW.minusSeconds(61), NOW.minusSeconds(60), NOW))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theSameMomentAsTheMilestoneItFollowsIsTaken() {
        assertThat(OccurredAt.check(NOW.minusSeconds(60), NOW.minusSeconds(60), NOW))
                .isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void aTimeThatNoCalendarHoldsIsRefused() {
        assertThatThrownBy(() -> OccurredAt.check(Instant.MIN, null, NOW)).isInstanceOf(Problem.class);
    }
}
