package org.clientpathways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.Settings;
import org.clientpathways.local.testing.TestSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part is killed while referrals go through their lives. See docs/proof.md. */
class TheKilledSystemIT {

    /** Of one kill nothing can be said but that the part came back: the machine may be busy with something else. */
    private static final Duration LONGEST_OF_ONE = Duration.ofMinutes(2);

    private static final Duration LONGEST_OF_TEN = Duration.ofSeconds(30);

    private static Outcome outcome;

    @BeforeAll
    static void kill() {
        Sizes sizes = Sizes.asked();
        System.out.println(sizes);
        try (var started = TestSystem.start("proof", Settings::ofProof)) {
            outcome = new Proof(started.system(), sizes).run();
        }
        outcome.report();
    }

    @Test
    void everythingAcknowledgedIsInTheTopic() {
        assertThat(outcome.findings().notInTheTopic()).isEmpty();
    }

    @Test
    void everythingInATopicIsInTheDatabase() {
        assertThat(outcome.findings().notInTheDatabase()).isEmpty();
    }

    @Test
    void aRepeatedCallMadeNothingTwice() {
        assertThat(outcome.findings().madeTwice()).isEmpty();
    }

    @Test
    void everyEventHadItsEffectOnARouteOnce() {
        assertThat(outcome.findings().twiceInTheRoute(outcome.milestones())).isEmpty();
        assertThat(outcome.routesThatDiffer()).isEmpty();
    }

    @Test
    void everyClientsEventsAreInTheirOrder() {
        assertThat(outcome.findings().outOfOrder()).isEmpty();
    }

    @Test
    void everyConsumerTookEveryEvent() {
        Kept kept = outcome.kept();
        assertThat(outcome.notTaken(kept.takenByPathway(), Topic.REFERRAL_EVENTS))
                .isZero();
        assertThat(outcome.notTaken(kept.takenByNotification(), Topic.REFERRAL_EVENTS, Topic.PATHWAY_EVENTS))
                .isZero();
        assertThat(outcome.deadLetters()).isZero();
    }

    @Test
    void noWebhookHadTwoEffectsAndNoneIsMissing() {
        assertThat(outcome.webhooks().withTwoEffects()).isEmpty();
        assertThat(outcome.webhooks().missing()).isEmpty();
        assertThat(outcome.webhooks().forged()).isZero();
    }

    @Test
    void theServicesSayThatTheyAreAwayRatherThanBroken() {
        assertThat(outcome.refusals()).doesNotContainKey("500");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartIsBackSoon(Part part) {
        assertThat(Report.quantile(
                        outcome.recoveries().stream()
                                .filter(recovery -> recovery.part() == part)
                                .toList(),
                        Recovery::whole,
                        0.95))
                .isLessThan(outcome.sizes().kills() < 10 ? LONGEST_OF_ONE : LONGEST_OF_TEN);
    }
}
