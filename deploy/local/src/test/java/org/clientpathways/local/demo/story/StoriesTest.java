package org.clientpathways.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final List<Story> STORIES = Stories.asOf(TODAY);

    @Test
    void theSameSeedAndDayGiveTheSameStories() {
        assertThat(Stories.asOf(TODAY)).isEqualTo(STORIES);
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(Stories.asOf(TODAY, 1)).isNotEqualTo(STORIES);
    }

    @Test
    void theStoriesAreTheSameOnEveryMachine() {
        String told = STORIES.stream().map(StoriesTest::inWords).collect(Collectors.joining("\n"));
        assertThat(Integer.toHexString(told.hashCode()))
                .as("changes only when somebody changes the demo")
                .isEqualTo("9d8cabf6");
    }

    @Test
    void thereAreThreeHundredClientsOfDifferentNamesPhonesAndKeys() {
        assertThat(STORIES).hasSize(Stories.CLIENTS);
        assertThat(STORIES.stream().map(Story::key)).doesNotHaveDuplicates();
        assertThat(STORIES.stream().map(story -> story.person().phone())).doesNotHaveDuplicates();
        assertThat(STORIES.stream()
                        .map(story ->
                                story.person().givenName() + story.person().familyName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyCanBeTakenForARealPerson() {
        assertThat(STORIES).extracting(Story::person).allSatisfy(person -> {
            assertThat(person.phone()).matches("07700 900\\d{3}");
            assertThat(person.home().postcode()).matches("LK[1-8] \\d[A-Z]{2}");
            assertThat(person.email() == null || person.email().endsWith("@example.org"))
                    .isTrue();
        });
    }

    @Test
    void everythingHappenedWithinEighteenMonthsAndBeforeToday() {
        Instant begin = TODAY.minusMonths(18).atStartOfDay(WorkingHours.LONDON).toInstant();
        Instant end = TODAY.atStartOfDay(WorkingHours.LONDON).toInstant();
        assertThat(steps().map(Story.Step::at)).allMatch(at -> !at.isBefore(begin) && at.isBefore(end));
    }

    @Test
    void theMilestonesOfAReferralFollowOneAnother() {
        for (LoggedReferral referral : referrals()) {
            Stream<Instant> moments = Stream.concat(
                    Stream.of(referral.sentAt()), referral.milestones().stream().map(Milestone::at));
            List<Instant> listed = moments.toList();
            assertThat(listed).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aReferralTakesOnlyTheWaysThereAre() {
        for (LoggedReferral referral : referrals()) {
            Transition status = null;
            for (Milestone milestone : referral.milestones()) {
                assertThat(follows(milestone.transition(), status))
                        .as(status + " to " + milestone.transition())
                        .isTrue();
                status = milestone.transition();
            }
        }
    }

    @Test
    void everyWayAReferralCanGoIsThere() {
        Set<Transition> seen = new HashSet<>();
        referrals().forEach(referral -> referral.milestones().forEach(milestone -> seen.add(milestone.transition())));
        assertThat(seen).contains(Transition.values());
    }

    @Test
    void aStoryIsToldFromTheDayInItsKey() {
        assertThat(STORIES).allMatch(story -> Stories.toldFrom(story.key()).equals(TODAY));
    }

    @Test
    void theLastClientHasNoReferralYet() {
        assertThat(STORIES.get(STORIES.size() - 1).referrals()).isEmpty();
    }

    @Test
    void theOutsidersClientsAreNobodyElses() {
        assertThat(STORIES.stream().filter(story -> story.keyWorker() == Account.OUTSIDER))
                .hasSize(4)
                .allMatch(story -> story.recipients().isEmpty());
    }

    private static String inWords(Story story) {
        return story.person().givenName() + " " + story.person().familyName() + " "
                + story.referrals().stream()
                        .map(referral -> referral.service() + " " + referral.sentAt() + " "
                                + referral.milestones().stream()
                                        .map(milestone -> milestone.transition() + " " + milestone.at())
                                        .toList())
                        .toList();
    }

    private static boolean follows(Transition next, Transition status) {
        boolean takenOn = status == Transition.ACCEPT || status == Transition.WAITLIST;
        return switch (next) {
            case ACCEPT -> status == null || status == Transition.WAITLIST;
            case WAITLIST -> status == null || status == Transition.ACCEPT;
            case DECLINE -> status == null;
            case START -> takenOn;
            case END -> status == Transition.START;
            case FAIL -> takenOn || status == Transition.START;
            case WITHDRAW -> status == null || !status.closes();
            case CORRECT -> true;
        };
    }

    private static Stream<Story.Step> steps() {
        return STORIES.stream().flatMap(story -> story.steps().stream());
    }

    private static List<LoggedReferral> referrals() {
        return STORIES.stream().flatMap(story -> story.referrals().stream()).toList();
    }
}
