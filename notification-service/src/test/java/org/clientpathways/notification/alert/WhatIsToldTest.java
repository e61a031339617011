package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.testing.Story;
import org.junit.jupiter.api.Test;

class WhatIsToldTest {

    private final Story story = new Story();

    @Test
    void aDeclineIsToldWithItsReason() {
        story.referral(HOUSING).sent().declined();
        assertThat(open()).containsExactly("declined no-capacity");
    }

    @Test
    void aDeclineIsSettledWhenTheClientIsReferredAgainForTheSameNeed() {
        story.referral(HOUSING).sent().declined();
        story.referral(MONEY_AND_DEBT).sent();
        assertThat(open()).containsExactly("declined no-capacity");
        story.referral(HOUSING).sent();
        assertThat(open()).isEmpty();
    }

    @Test
    void aSilenceIsToldUntilTheServiceAnswers() {
        var referral = story.referral(HOUSING).sent().silence();
        assertThat(open()).containsExactly("no-response");
        referral.waitlisted();
        assertThat(open()).isEmpty();
    }

    @Test
    void aSilenceIsToldOnceThoughItsTargetIsChanged() {
        story.referral(HOUSING).sent().silence().silence();
        assertThat(open()).containsExactly("no-response");
    }

    @Test
    void aWaitPastItsTargetIsToldUntilTheClientStarts() {
        var referral = story.referral(HOUSING).sent().accepted().waitedTooLong();
        assertThat(open()).containsExactly("wait-past-target");
        referral.started();
        assertThat(open()).containsExactly("started");
    }

    @Test
    void aWaitPastItsTargetIsToldNoMoreWhenTheAnswerItBeganWithIsTakenBack() {
        var referral = story.referral(HOUSING).sent().accepted();
        var accepted = story.last();
        referral.waitedTooLong();
        assertThat(open()).containsExactly("wait-past-target");
        referral.takenBack(accepted);
        assertThat(open()).isEmpty();
        referral.waitlisted();
        assertThat(open()).containsExactly("wait-past-target");
    }

    @Test
    void anEndIsToldWithItsOutcomeAndTheStartNoMore() {
        story.referral(HOUSING).sent().accepted().started().ended();
        assertThat(open()).containsExactly("ended need-met");
    }

    @Test
    void whatCameToNothingIsToldWithItsReason() {
        story.referral(HOUSING).sent().accepted().failed();
        assertThat(open()).containsExactly("failed cannot-contact");
    }

    @Test
    void whatWasEnteredInErrorIsToldNoMore() {
        story.referral(HOUSING).sent().accepted().started().corrected();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatWasLongPastWhenItWasRecordedIsNotTold() {
        story.recordedLater(14).referral(HOUSING).sent().declined();
        story.recordedLater(15).referral(MONEY_AND_DEBT).sent().declined();
        assertThat(open()).containsExactly("declined no-capacity");
    }

    @Test
    void aReferralThatWasOnlyAcceptedIsNothingToTell() {
        story.referral(HOUSING).sent().accepted();
        assertThat(open()).isEmpty();
    }

    @Test
    void theLastKeyWorkerIsTold() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        story.keyWorker("larkshire-council", first).keyWorker("larkshire-health", second);
        ClientAlerts told = ClientAlerts.of(story.events());
        assertThat(told.keyWorker()).isEqualTo(new KeyWorker(second.toString(), "larkshire-health"));
        assertThat(told.ofAgencies()).containsEntry("larkshire-council", first.toString());
    }

    @Test
    void theOrderInWhichEventsArriveMakesNoDifference() {
        story.keyWorker("larkshire-council", new UUID(0, 1));
        var first = story.referral(HOUSING).sent().silence().accepted().waitedTooLong();
        story.referral(MONEY_AND_DEBT).sent().declined();
        first.started();
        story.referral(MONEY_AND_DEBT).sent();
        ClientAlerts expected = ClientAlerts.of(story.events());
        Random chance = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<PublishedEvent> shuffled = new ArrayList<>(story.events());
            Collections.shuffle(shuffled, chance);
            assertThat(ClientAlerts.of(shuffled)).isEqualTo(expected);
        }
    }

    private List<String> open() {
        return Told.open(story);
    }
}
