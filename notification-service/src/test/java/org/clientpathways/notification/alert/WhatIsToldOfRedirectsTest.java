package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.contracts.code.Need.HOUSING;

import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.notification.testing.Story;
import org.junit.jupiter.api.Test;

class WhatIsToldOfRedirectsTest {

    private final Story story = new Story();

    @Test
    void aRedirectIsToldWithWhereToUntilTheNewServiceAnswers() {
        var referral = story.referral(HOUSING).sent().silence();
        var next = referral.redirected();
        assertThat(Told.open(story)).containsExactly("redirected no-capacity");
        assertThat(ClientAlerts.of(story.events()).alerts())
                .filteredOn(alert -> alert.kind() == AlertKind.REDIRECTED)
                .singleElement()
                .satisfies(alert -> assertThat(alert.details())
                        .containsEntry(Detail.REFERRAL_ID, referral.id)
                        .containsEntry(Detail.NEW_REFERRAL_ID, next.id)
                        .containsEntry(Detail.NEW_SERVICE_ID, next.service)
                        .containsEntry(Detail.NEW_AGENCY, "open-door"));
        next.accepted();
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void aRedirectThatIsHeldIsToldUntilItIsSent() {
        var next = story.referral(HOUSING).sent().redirectedAndHeld();
        assertThat(Told.open(story)).containsExactly("held-for-agreement no-capacity");
        next.sent();
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void aRedirectThatIsHeldIsToldNoMoreWhenItIsGivenUp() {
        story.referral(HOUSING).sent().redirectedAndHeld().withdrawn();
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void aWaitAndAStartAreOverWhenTheClientIsSentOn() {
        story.referral(HOUSING).sent().accepted().waitedTooLong().redirected().accepted();
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void whatTheNextServiceDoesIsToldOfTheNextReferral() {
        story.referral(HOUSING).sent().redirected().declined();
        assertThat(Told.open(story)).containsExactly("declined no-capacity");
    }

    @Test
    void whatWasTakenBackIsToldNoMoreAndWhatItHadSettledIsToldAgain() {
        var referral = story.referral(HOUSING).sent().silence();
        referral.declined();
        assertThat(Told.open(story)).containsExactly("declined no-capacity");
        referral.takenBack();
        assertThat(Told.open(story)).containsExactly("no-response");
    }

    @Test
    void whatIsRecordedAgainAfterItWasTakenBackIsToldAgain() {
        story.referral(HOUSING).sent().accepted().started().takenBack().started();
        assertThat(Told.open(story)).containsExactly("started");
    }

    @Test
    void aCorrectionThatIsTakenBackCountsNoMore() {
        story.referral(HOUSING).sent().accepted().started().corrected().takenBack();
        assertThat(Told.open(story)).containsExactly("started");
    }

    @Test
    void aMissedAppointmentIsToldUntilThereIsAnother() {
        var referral = story.referral(HOUSING).sent().accepted().missed();
        assertThat(Told.open(story)).containsExactly("missed-appointment client");
        referral.appointment(ContactStatus.CANCELLED);
        assertThat(Told.open(story)).containsExactly("missed-appointment client");
        referral.appointment(ContactStatus.OFFERED);
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void ofAppointmentsMissedOneAfterTheOtherTheLastIsTold() {
        story.referral(HOUSING).sent().accepted().missed().missed();
        assertThat(ClientAlerts.of(story.events()).alerts()).hasSize(2);
        assertThat(Told.open(story)).containsExactly("missed-appointment client");
    }

    @Test
    void aMissedAppointmentNeedsNobodyOnceTheReferralIsClosed() {
        story.referral(HOUSING).sent().accepted().missed().failed();
        assertThat(Told.open(story)).containsExactly("failed cannot-contact");
    }
}
