package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clientpathways.pathway.route.Happening.ACCEPTED;
import static org.clientpathways.pathway.route.Happening.ENDED;
import static org.clientpathways.pathway.route.Happening.REDIRECTED;
import static org.clientpathways.pathway.route.Happening.REFERRAL_CLOSED;
import static org.clientpathways.pathway.route.Happening.STARTED;
import static org.clientpathways.pathway.route.SpellKind.AWAITING_RESPONSE;
import static org.clientpathways.pathway.route.SpellKind.BETWEEN_SERVICES;
import static org.clientpathways.pathway.route.SpellKind.HELD_FOR_AGREEMENT;
import static org.clientpathways.pathway.route.SpellKind.IN_SERVICE;
import static org.clientpathways.pathway.route.SpellKind.WAITING_TO_START;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.pathway.testing.ClientStory;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final UUID housing = Ids.next();
    private final UUID debt = Ids.next();
    private final UUID health = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();

    @Test
    void aReferralThroughItsLifeIsAWaitForAnAnswerAWaitToStartAndAStay() {
        var referral = story.referralTo(housing).sent(0).accepted(3).started(10).ended(40);

        Route route = route();

        assertThat(route.spells())
                .containsExactly(
                        new Spell(referral.id, AWAITING_RESPONSE, null, housing, day(0), day(3), ACCEPTED),
                        new Spell(referral.id, WAITING_TO_START, null, housing, day(3), day(10), STARTED),
                        new Spell(referral.id, IN_SERVICE, null, housing, day(10), day(40), ENDED));
        assertThat(route.spells().get(1).days(day(99))).isEqualTo(7);
        assertThat(route.openedAt()).isEqualTo(day(0));
        assertThat(route.isOpen()).isFalse();
    }

    @Test
    void goingToAndFroBetweenAcceptedAndTheWaitingListDoesNotBreakTheWait() {
        story.referralTo(housing)
                .sent(0)
                .waitlisted(2)
                .accepted(5)
                .waitlisted(8)
                .started(9);

        assertThat(route().spells())
                .extracting(Spell::kind)
                .containsExactly(AWAITING_RESPONSE, WAITING_TO_START, IN_SERVICE);
        assertThat(route().spells().get(1).begun()).isEqualTo(day(2));
        assertThat(step().response()).isEqualTo(Happening.WAITLISTED);
    }

    @Test
    void aDeclineEndsTheWaitForAnAnswerAndLeavesTheStep() {
        story.referralTo(housing).sent(0).declined(4);

        assertThat(route().spells()).singleElement().satisfies(spell -> {
            assertThat(spell.endedBy()).isEqualTo(Happening.DECLINED);
            assertThat(spell.ended()).isEqualTo(day(4));
        });
        assertThat(step().how()).isEqualTo(StepEnding.DECLINED);
        assertThat(route().milestones().get(1).reason()).isEqualTo("no-capacity");
    }

    @Test
    void aWithdrawalSaysWhoseDecisionItWas() {
        story.referralTo(housing).sent(0).accepted(1).withdrawn(4, DecidedBy.CLIENT);
        story.referralTo(debt).sent(0).withdrawn(4, DecidedBy.AGENCY);

        assertThat(route().steps())
                .extracting(Step::how)
                .containsExactly(StepEnding.WITHDRAWN_BY_CLIENT, StepEnding.WITHDRAWN_BY_AGENCY);
    }

    @Test
    void whatIsOpenHasNoEndAndCountsUpToNow() {
        story.referralTo(housing).sent(0);

        assertThat(route().spells()).singleElement().satisfies(spell -> {
            assertThat(spell.isOpen()).isTrue();
            assertThat(spell.endedBy()).isNull();
            assertThat(spell.days(day(6))).isEqualTo(6);
        });
        assertThat(step().isOpen()).isTrue();
    }

    @Test
    void daysAreCountedByTheCalendarInLondon() {
        Instant lateEvening = Instant.parse("2026-07-01T22:30:00Z");
        Spell spell = new Spell(null, AWAITING_RESPONSE, null, housing, lateEvening, null, null);

        assertThat(spell.days(Instant.parse("2026-07-01T22:59:59Z"))).isZero();
        assertThat(spell.days(Instant.parse("2026-07-01T23:00:00Z"))).isEqualTo(1);
    }

    @Test
    void aStepComesFromTheServiceMostRecentlyStartedBeforeItWasSent() {
        story.referralTo(housing).sent(0).accepted(1).started(2);
        story.referralTo(debt).sent(3).accepted(4).started(5);
        story.referralTo(health).sent(6);

        assertThat(route().handovers()).extracting(Handover::from).containsExactly(null, housing, debt);
    }

    @Test
    void aStepThatContinuesAReferralComesFromItsService() {
        var first = story.referralTo(housing).sent(0);
        story.referralTo(debt).sent(1).accepted(2).started(3);
        story.referralTo(health).sentContinuing(4, first, 0);

        assertThat(route().steps().get(2).from()).isEqualTo(housing);
        assertThat(route().clockStartedAt()).isEqualTo(day(0));
    }

    @Test
    void aRedirectEndsTheStepAndEveryHopGoesOnOnTheClockOfTheFirst() {
        var first = story.referralTo(housing).sent(0);
        var second = first.redirected(4, debt, HEALTH).waitlisted(6);
        var third = second.redirected(20, health, COUNCIL).accepted(23).started(30);

        Route route = route();

        assertThat(route.spells())
                .containsExactly(
                        new Spell(first.id, AWAITING_RESPONSE, null, housing, day(0), day(4), REDIRECTED),
                        new Spell(second.id, AWAITING_RESPONSE, housing, debt, day(4), day(6), Happening.WAITLISTED),
                        new Spell(second.id, WAITING_TO_START, housing, debt, day(6), day(20), REDIRECTED),
                        new Spell(third.id, AWAITING_RESPONSE, debt, health, day(20), day(23), ACCEPTED),
                        new Spell(third.id, WAITING_TO_START, debt, health, day(23), day(30), STARTED),
                        new Spell(third.id, IN_SERVICE, null, health, day(30), null, null));
        assertThat(route.steps())
                .extracting(Step::status)
                .containsExactly(StepStatus.REDIRECTED, StepStatus.REDIRECTED, StepStatus.STARTED);
        assertThat(route.chains())
                .containsExactly(new Chain(day(0), List.of(first.id, second.id, third.id), day(30), null));
        assertThat(route.chains().get(0).days(day(99))).isEqualTo(30);
        assertThat(route.milestones().get(1).reason()).isEqualTo("outside-area");
    }

    @Test
    void theClockOfAChainRunsUpToNowWhileNobodyStartedAndToItsEndWhenItCloses() {
        var first = story.referralTo(housing).sent(0);
        var second = first.redirected(4, debt, HEALTH);
        var other = story.referralTo(health).sent(2);

        assertThat(route().chains())
                .containsExactly(
                        new Chain(day(0), List.of(first.id, second.id), null, null),
                        new Chain(day(2), List.of(other.id), null, null));
        assertThat(route().chains().get(0).days(day(10))).isEqualTo(10);

        second.declined(12);

        assertThat(route().chains().get(0).closedAt()).isEqualTo(day(12));
        assertThat(route().chains().get(0).days(day(99))).isEqualTo(12);
    }

    @Test
    void aRedirectHeldForTheClientsAgreementIsAStepAndItsWaitCounts() {
        var first = story.referralTo(housing).sent(0);
        var held = first.redirectedAndHeld(4, debt, HEALTH);

        assertThat(route().steps()).hasSize(2);
        assertThat(route().steps().get(1)).satisfies(step -> {
            assertThat(step.id()).isEqualTo(held.id);
            assertThat(step.status()).isEqualTo(StepStatus.HELD);
            assertThat(step.from()).isEqualTo(housing);
            assertThat(step.continues()).isEqualTo(first.id);
            assertThat(step.clockStartedAt()).isEqualTo(day(0));
            assertThat(step.agency()).isEqualTo(HEALTH);
            assertThat(step.sentAt()).isNull();
            assertThat(step.isOpen()).isTrue();
        });
        assertThat(route().spells())
                .containsExactly(
                        new Spell(first.id, AWAITING_RESPONSE, null, housing, day(0), day(4), REDIRECTED),
                        new Spell(held.id, HELD_FOR_AGREEMENT, housing, debt, day(4), null, null));
        assertThat(route().isOpen()).isTrue();

        held.sentOn(9, first).accepted(11);

        assertThat(route().spells())
                .endsWith(
                        new Spell(held.id, HELD_FOR_AGREEMENT, housing, debt, day(4), day(9), Happening.SENT),
                        new Spell(held.id, AWAITING_RESPONSE, housing, debt, day(9), day(11), ACCEPTED),
                        new Spell(held.id, WAITING_TO_START, housing, debt, day(11), null, null));
        assertThat(route().steps().get(1).enteredAt()).isEqualTo(day(4));
        assertThat(route().chains()).containsExactly(new Chain(day(0), List.of(first.id, held.id), null, null));
    }

    @Test
    void aHeldRedirectThatIsWithdrawnIsALoss() {
        var first = story.referralTo(housing).sent(0);
        var held = first.redirectedAndHeld(4, debt, HEALTH).withdrawn(9, DecidedBy.CLIENT);

        assertThat(route().spells())
                .endsWith(new Spell(
                        held.id, HELD_FOR_AGREEMENT, housing, debt, day(4), day(9), Happening.WITHDRAWN_BY_CLIENT));
        assertThat(route().steps().get(1).how()).isEqualTo(StepEnding.WITHDRAWN_BY_CLIENT);
        assertThat(route().isOpen()).isFalse();
        assertThat(route().chains().get(0).days(day(99))).isEqualTo(9);
    }

    @Test
    void whoKnowsOfTheRedirectedReferralAloneIsNotToldWhereItIsHeld() {
        var first = story.referralTo(housing).sent(0);
        first.redirectedAndHeld(4, debt, HEALTH);

        Route seen = Route.of(story.events(), referral -> referral.serviceId().equals(housing));

        assertThat(seen.steps()).extracting(Step::id).containsExactly(first.id);
        assertThat(seen.chains()).containsExactly(new Chain(day(0), List.of(first.id), null, day(4)));
    }

    @Test
    void aStartThatWasTakenBackIsAsIfItHadNotBeenAndMayBeRecordedAnew() {
        var referral = story.referralTo(housing).sent(0).accepted(3).started(10).takenBack(12);

        assertThat(step().status()).isEqualTo(StepStatus.ACCEPTED);
        assertThat(route().milestones()).extracting(Milestone::what).doesNotContain(STARTED);
        assertThat(route().spells())
                .endsWith(new Spell(referral.id, WAITING_TO_START, null, housing, day(3), null, null));

        referral.started(11);

        assertThat(step().startedAt()).isEqualTo(day(11));
    }

    @Test
    void severalMilestonesTakenBackOneAfterTheOtherLeaveTheReferralAsBeforeThem() {
        story.referralTo(housing)
                .sent(0)
                .accepted(3)
                .started(10)
                .ended(20)
                .takenBack(21)
                .takenBack(22);

        assertThat(step().status()).isEqualTo(StepStatus.ACCEPTED);
    }

    @Test
    void aRedirectTakenBackLeavesTheReferralAsBeforeAndNothingHeld() {
        var first = story.referralTo(housing).sent(0).accepted(2);
        first.redirectedAndHeld(4, debt, HEALTH);
        first.takenBack(5);

        assertThat(route().steps()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo(first.id);
            assertThat(step.status()).isEqualTo(StepStatus.ACCEPTED);
        });
    }

    @Test
    void aRedirectTakenBackOnceTheNextWasSentTakesThatOneWithIt() {
        var first = story.referralTo(housing).sent(0);
        first.redirected(4, debt, HEALTH).corrected(5);
        first.takenBack(5);

        assertThat(route().steps())
                .extracting(Step::id, Step::status)
                .containsExactly(tuple(first.id, StepStatus.SENT));
    }

    @Test
    void aReferralWhoseCorrectionWasTakenBackCountsAgain() {
        story.referralTo(housing).sent(0).accepted(3).corrected(5).takenBack(6);

        assertThat(step().status()).isEqualTo(StepStatus.ACCEPTED);
    }

    @Test
    void betweenServicesRunsFromTheEndOfAStayToTheNextStartWhileAReferralIsUnderWay() {
        story.referralTo(housing).sent(0).accepted(1).started(2).ended(10);
        story.referralTo(debt).sent(5).accepted(12).started(20);

        assertThat(between())
                .containsExactly(new Spell(null, BETWEEN_SERVICES, housing, debt, day(10), day(20), STARTED));
    }

    @Test
    void betweenServicesBeginsWithAReferralSentAfterTheStayAndEndsWhenTheLastOneCloses() {
        story.referralTo(housing).sent(0).accepted(1).started(2).ended(10);
        story.referralTo(debt).sent(15).declined(18);
        story.referralTo(health).sent(17).declined(25);

        assertThat(between())
                .containsExactly(new Spell(null, BETWEEN_SERVICES, housing, null, day(15), day(25), REFERRAL_CLOSED));
    }

    @Test
    void whoeverWaitsForTheFirstServiceOrIsStillInOneIsNotBetweenServices() {
        story.referralTo(housing).sent(0).declined(5);
        story.referralTo(debt).sent(6).accepted(7).started(8);
        story.referralTo(health).sent(9);

        assertThat(between()).isEmpty();
    }

    @Test
    void betweenServicesIsOpenWhileTheClientStillWaits() {
        story.referralTo(housing).sent(0).accepted(1).started(2).ended(10);
        story.referralTo(debt).sent(5);

        assertThat(between())
                .singleElement()
                .satisfies(spell -> assertThat(spell.isOpen()).isTrue());
    }

    @Test
    void whoKnowsOfSomeReferralsKnowsNothingOfTheServicesBeforeThem() {
        story.referral(health, COUNCIL, HEALTH).sent(0).accepted(1).started(2);
        var own = story.referral(housing, COUNCIL, TRUST).sent(3);

        Route seen =
                Route.of(story.events(), referral -> referral.receivingAgency().equals(TRUST));

        assertThat(seen.steps()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo(own.id);
            assertThat(step.from()).isNull();
        });
        assertThat(Route.of(story.events(), referral -> true)).isEqualTo(route());
        assertThat(Route.of(story.events(), referral -> false)).isEqualTo(Route.of(List.of()));
    }

    @Test
    void whatHappenedUnderTwoRecordsOfOnePersonAtTheSameInstantsAllCounts() {
        ClientStory other = ClientStory.ofAClient();
        story.referralTo(housing).sent(0).accepted(1);
        other.referralTo(debt).sent(0).accepted(1);

        Route both = Route.of(
                Stream.concat(story.events().stream(), other.events().stream()).toList());

        assertThat(both.steps()).extracting(Step::serviceId).containsExactlyInAnyOrder(housing, debt);
        assertThat(both.milestones()).hasSize(4);
    }

    @Test
    void anEventBeforeItsReferralWasSentHasNoEffectUntilItIs() {
        story.referralTo(housing).accepted(1);

        assertThat(route()).isEqualTo(Route.of(List.of()));
    }

    @Test
    void theKeyWorkerIsTheOneAssignedLast() {
        UUID now = Ids.next();
        story.keyWorker(2, HEALTH, now).keyWorker(0, "open-door", Ids.next()).keyWorker(1, "left-again", Ids.next());

        assertThat(KeyWorker.of(story.events())).isEqualTo(new KeyWorker(HEALTH, now.toString()));
        assertThat(KeyWorker.of(List.of())).isEqualTo(new KeyWorker(null, null));
    }

    private Route route() {
        return Route.of(story.events());
    }

    private Step step() {
        return route().steps().get(0);
    }

    private List<Spell> between() {
        return route().spells().stream()
                .filter(spell -> spell.kind() == BETWEEN_SERVICES)
                .toList();
    }
}
