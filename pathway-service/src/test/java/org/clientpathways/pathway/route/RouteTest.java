package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.route.Happening.ACCEPTED;
import static org.clientpathways.pathway.route.Happening.ENDED;
import static org.clientpathways.pathway.route.Happening.REFERRAL_CLOSED;
import static org.clientpathways.pathway.route.Happening.STARTED;
import static org.clientpathways.pathway.route.SpellKind.AWAITING_RESPONSE;
import static org.clientpathways.pathway.route.SpellKind.BETWEEN_SERVICES;
import static org.clientpathways.pathway.route.SpellKind.IN_SERVICE;
import static org.clientpathways.pathway.route.SpellKind.WAITING_TO_START;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
