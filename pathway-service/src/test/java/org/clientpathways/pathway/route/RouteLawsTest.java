package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.event.ReferralCorrected;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ClientStory.Referral;

/** What holds for every route, whatever the events: those of possible lives, and those that no life has. */
class RouteLawsTest {

    private static final List<UUID> SERVICES = List.of(Ids.next(), Ids.next(), Ids.next());

    private static final List<BiConsumer<Referral, Double>> HAPPENINGS = List.of(
            Referral::accepted,
            Referral::waitlisted,
            Referral::declined,
            Referral::started,
            Referral::ended,
            Referral::failed,
            (referral, day) -> referral.withdrawn(day, DecidedBy.CLIENT),
            (referral, day) -> referral.withdrawn(day, DecidedBy.AGENCY),
            (referral, day) -> referral.redirected(day, SERVICES.get(1), ClientStory.HEALTH),
            (referral, day) -> referral.redirected(day, SERVICES.get(2), ClientStory.HEALTH)
                    .accepted(day + 2),
            (referral, day) -> referral.redirectedAndHeld(day, SERVICES.get(0), ClientStory.HEALTH),
            (referral, day) -> referral.redirectedAndHeld(day, SERVICES.get(1), ClientStory.HEALTH)
                    .sentOn(day + 1.5, referral)
                    .accepted(day + 3)
                    .started(day + 4),
            (referral, day) -> referral.redirectedAndHeld(day, SERVICES.get(2), ClientStory.HEALTH)
                    .withdrawn(day + 1, DecidedBy.AGENCY),
            RouteLawsTest::takeBack,
            RouteLawsTest::takeBack);

    @Property
    void theOrderOfArrivalAndRepeatsDoNotMatter(@ForAll("stories") ClientStory story, @ForAll Random random) {
        List<PublishedEvent> arrived = new ArrayList<>(story.events());
        arrived.addAll(story.events().subList(0, story.events().size() / 2));
        Collections.shuffle(arrived, random);

        assertThat(Route.of(arrived)).isEqualTo(Route.of(story.events()));
        assertThat(KeyWorker.of(arrived)).isEqualTo(KeyWorker.of(story.events()));
        assertThat(DerivedEvents.of(story.client, Route.of(arrived)))
                .isEqualTo(DerivedEvents.of(story.client, Route.of(story.events())));
    }

    @Property
    void whatWasEnteredInErrorIsAsIfItHadNotBeen(@ForAll("stories") ClientStory story) {
        List<UUID> inError = counting(story).stream()
                .filter(event -> event.data() instanceof ReferralCorrected)
                .map(event -> ((ReferralEvent) event.data()).referralId())
                .toList();
        List<PublishedEvent> without = story.events().stream()
                .filter(event -> !inError.contains(((ReferralEvent) event.data()).referralId()))
                .toList();

        assertThat(Route.of(story.events())).isEqualTo(Route.of(without));
    }

    @Property
    void whatWasTakenBackIsAsIfItHadNotBeen(@ForAll("stories") ClientStory story) {
        Route without = Route.of(counting(story));

        assertThat(Route.of(story.events())).isEqualTo(without);
        assertThat(DerivedEvents.of(story.client, Route.of(story.events())))
                .isEqualTo(DerivedEvents.of(story.client, without));
        Statistics.label("any taken back")
                .collect(counting(story).size() < story.events().size());
    }

    @Property
    void everyStepIsAHopOfOneChainOnTheClockOfItsFirst(@ForAll("stories") ClientStory story) {
        Route route = Route.of(story.events());
        List<UUID> hops =
                route.chains().stream().flatMap(chain -> chain.steps().stream()).toList();

        assertThat(hops)
                .containsExactlyInAnyOrderElementsOf(
                        route.steps().stream().map(Step::id).toList());
        for (Chain chain : route.chains()) {
            assertThat(chain.days(day(99))).isNotNegative();
            assertThat(chain.closedAt() == null)
                    .isEqualTo(route.steps().stream()
                            .anyMatch(step -> step.isOpen() && chain.steps().contains(step.id())));
        }
        Statistics.label("longest chain")
                .collect(route.chains().stream()
                        .mapToInt(chain -> chain.steps().size())
                        .max()
                        .orElse(0));
    }

    @Property
    void theSpellsOfAStepFollowOnOneAnotherFromItsBeginningToItsEnd(@ForAll("stories") ClientStory story) {
        for (Step step : Route.of(story.events()).steps()) {
            Instant at = step.enteredAt();
            for (Spell spell : step.spells()) {
                assertThat(spell.begun()).isEqualTo(at);
                at = spell.ended();
            }
            assertThat(at).isEqualTo(step.leftAt());
        }
    }

    @Property
    void theDaysOfAClosedStepAreTheSumOfTheDaysOfItsSpells(@ForAll("stories") ClientStory story) {
        for (Step step : Route.of(story.events()).steps()) {
            if (!step.isOpen()) {
                Spell whole = new Spell(
                        null,
                        SpellKind.BETWEEN_SERVICES,
                        null,
                        null,
                        step.enteredAt(),
                        step.leftAt(),
                        Happening.REFERRAL_CLOSED);
                assertThat(step.spells().stream()
                                .mapToLong(spell -> spell.days(day(0)))
                                .sum())
                        .isEqualTo(whole.days(day(0)));
            }
        }
    }

    @Property
    void everySpellEndsAfterItBeganAndSaysWhatEndedIt(@ForAll("stories") ClientStory story) {
        for (Spell spell : Route.of(story.events()).spells()) {
            if (spell.isOpen()) {
                assertThat(spell.endedBy()).isNull();
            } else {
                assertThat(spell.ended()).isAfterOrEqualTo(spell.begun());
                assertThat(spell.kind().endings()).contains(spell.endedBy());
            }
        }
    }

    @Property
    void aStepHasAtMostOneSpellOfAKindAndOneOpenOne(@ForAll("stories") ClientStory story) {
        for (Step step : Route.of(story.events()).steps()) {
            assertThat(step.spells()).extracting(Spell::kind).doesNotHaveDuplicates();
            assertThat(step.spells().stream().filter(Spell::isOpen).count()).isEqualTo(step.isOpen() ? 1 : 0);
        }
    }

    /** Held against the definition itself, at every half hour between two happenings and at the happenings. */
    @Property
    void aClientIsBetweenServicesJustWhenTheDefinitionSaysSo(@ForAll("stories") ClientStory story) {
        Route route = Route.of(story.events());
        List<Spell> between = route.spells().stream()
                .filter(spell -> spell.kind() == SpellKind.BETWEEN_SERVICES)
                .toList();
        boolean ever = false;
        for (double at = 0; at <= 36; at += 0.5) {
            Instant instant = day(at);
            boolean afterFirstStay = route.spells().stream()
                    .anyMatch(spell -> spell.kind() == SpellKind.IN_SERVICE
                            && !spell.isOpen()
                            && !spell.ended().isAfter(instant));
            boolean inService = count(route, SpellKind.IN_SERVICE, instant) > 0;
            boolean underWay = count(route, SpellKind.HELD_FOR_AGREEMENT, instant) > 0
                    || count(route, SpellKind.AWAITING_RESPONSE, instant) > 0
                    || count(route, SpellKind.WAITING_TO_START, instant) > 0;
            long stretches =
                    between.stream().filter(spell -> covers(spell, instant)).count();

            assertThat(stretches).isEqualTo(afterFirstStay && !inService && underWay ? 1 : 0);
            ever |= stretches > 0;
        }
        Statistics.label("ever between services").collect(ever);
    }

    @Property
    void stretchesBetweenServicesNeverTouch(@ForAll("stories") ClientStory story) {
        Instant before = Instant.MIN;
        for (Spell spell : Route.of(story.events()).spells()) {
            if (spell.kind() == SpellKind.BETWEEN_SERVICES) {
                assertThat(spell.begun()).isAfter(before);
                assertThat(spell.isOpen() || spell.ended().isAfter(spell.begun()))
                        .isTrue();
                before = spell.isOpen() ? Instant.MAX : spell.ended();
            }
        }
    }

    @Property
    void derivedEventsHaveIdsOfTheirOwnAndComeInTheOrderTheyFellDue(@ForAll("stories") ClientStory story) {
        List<DerivedEvents.Derived> derived = DerivedEvents.of(story.client, Route.of(story.events()));

        assertThat(derived).extracting(DerivedEvents.Derived::id).doesNotHaveDuplicates();
        assertThat(derived).isSortedAccordingTo((a, b) -> a.dueAt().compareTo(b.dueAt()));
    }

    private static void takeBack(Referral referral, double day) {
        if (referral.mayBeTakenBack()) {
            referral.takenBack(day);
        }
    }

    /** The events that were not taken back, without those that took them back. */
    private static List<PublishedEvent> counting(ClientStory story) {
        List<UUID> takenBack = story.events().stream()
                .filter(event -> event.data() instanceof ReferralTakenBack)
                .map(event -> ((ReferralTakenBack) event.data()).takenBack())
                .toList();
        return story.events().stream()
                .filter(event -> !(event.data() instanceof ReferralTakenBack) && !takenBack.contains(event.id()))
                .toList();
    }

    private static long count(Route route, SpellKind kind, Instant instant) {
        return route.spells().stream()
                .filter(spell -> spell.kind() == kind && covers(spell, instant))
                .count();
    }

    private static boolean covers(Spell spell, Instant instant) {
        return !spell.begun().isAfter(instant)
                && (spell.isOpen() || spell.ended().isAfter(instant));
    }

    /** Up to five referrals, each with its happenings in any order on any of thirty days, often at the same instant. */
    @Provide
    Arbitrary<ClientStory> stories() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 30);
        Arbitrary<List<Integer>> life = Arbitraries.oneOf(
                Arbitraries.of(
                        List.of(0, 3, 4),
                        List.of(1, 0, 3, 4),
                        List.of(0, 3),
                        List.of(1),
                        List.of(2),
                        List.of(0, 9),
                        List.of(11, 13)),
                Arbitraries.integers().between(0, HAPPENINGS.size() - 1).list().ofMaxSize(6));
        Arbitrary<List<Integer>> sortedDays =
                days.list().ofSize(8).map(list -> list.stream().sorted().toList());
        Arbitrary<List<Integer>> when =
                Arbitraries.oneOf(sortedDays, sortedDays, days.list().ofSize(8));
        Arbitrary<Life> lives = Combinators.combine(
                        Arbitraries.of(SERVICES),
                        when,
                        life,
                        Arbitraries.integers().between(0, 9))
                .as(Life::new);
        return lives.list().ofMaxSize(5).map(RouteLawsTest::story);
    }

    private record Life(UUID service, List<Integer> days, List<Integer> happenings, int fate) {}

    private static ClientStory story(List<Life> lives) {
        ClientStory story = ClientStory.ofAClient();
        for (Life life : lives) {
            Referral referral = story.referralTo(life.service());
            if (life.fate() != 0) {
                referral.sent(life.days().get(0));
            }
            for (int i = 0; i < life.happenings().size(); i++) {
                HAPPENINGS
                        .get(life.happenings().get(i))
                        .accept(referral, life.days().get(i + 1).doubleValue());
            }
            if (life.fate() == 1) {
                referral.corrected(31);
                if (life.happenings().size() % 2 == 1) {
                    referral.takenBack(31.5);
                }
            }
        }
        return story;
    }
}
