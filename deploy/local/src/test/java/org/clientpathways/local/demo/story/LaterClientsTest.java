package org.clientpathways.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaterClientsTest {

    /** A Monday and a Thursday, so that milestones move over weekends of both. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 19));

    @Test
    void theyAreNobodyOfTheFirstThreeHundred() {
        LocalDate today = DAYS.get(0);
        assertThat(Stream.concat(Stories.asOf(today).stream(), LaterClients.asOf(today).stream()))
                .extracting(story -> story.person().phone())
                .doesNotHaveDuplicates();
        assertThat(LaterClients.asOf(today)).extracting(Story::key).doesNotHaveDuplicates();
    }

    @Test
    void nothingHappensBeforeWhatItFollowsNorAfterYesterday() {
        for (LocalDate today : DAYS) {
            Instant cut = today.atStartOfDay(WorkingHours.LONDON).toInstant();
            assertThat(LaterClients.asOf(today))
                    .allSatisfy(story -> assertThat(story.referrals()).allSatisfy(referral -> {
                        List<Instant> moments = Stream.concat(
                                        Stream.of(referral.sentAt()),
                                        referral.milestones().stream().map(Milestone::at))
                                .toList();
                        assertThat(moments).isSorted().doesNotHaveDuplicates().allMatch(at -> at.isBefore(cut));
                    }));
        }
    }

    @Test
    void theRedirectThatIsHeldGoesToAnAgencyThatTheClientHasNotAgreedTo() {
        assertThat(LaterClients.asOf(DAYS.get(0)))
                .filteredOn(story -> story.key().endsWith(LaterClients.HELD))
                .singleElement()
                .satisfies(story -> assertThat(story.recipients()).doesNotContain(DemoService.BEFRIENDING.agency()));
    }

    @Test
    void whomTwoAgenciesKnowNeitherKnowsOfTheOtherAndBothHaveAnOfficer() {
        List<Story> known = LaterClients.asOf(DAYS.get(0)).stream()
                .filter(story -> story.key().endsWith(LaterClients.KNOWN_HERE)
                        || story.key().endsWith(LaterClients.KNOWN_THERE))
                .toList();
        assertThat(known).hasSize(2).allSatisfy(story -> {
            assertThat(story.recipients()).isEmpty();
            assertThat(Account.values())
                    .anyMatch(account -> account.agency() == story.keyWorker().agency()
                            && account.roles().contains("governance"));
        });
        assertThat(known).extracting(story -> story.keyWorker().agency()).doesNotHaveDuplicates();
        assertThat(known)
                .extracting(
                        story -> story.person().bornOn() + " " + story.person().familyName() + " "
                                + story.person().home().postcode())
                .containsOnly(known.get(0).person().bornOn() + " Merriweather "
                        + known.get(0).person().home().postcode());
    }

    @Test
    void whoIsHandedOverAgreedThatTheOtherAgencyMayKnow() {
        assertThat(LaterClients.asOf(DAYS.get(0)))
                .filteredOn(story -> story.key().endsWith(LaterClients.HANDED_OVER))
                .singleElement()
                .satisfies(story -> assertThat(story.recipients()).contains(Agency.OPEN_DOOR));
    }
}
