package org.clientpathways.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.DeclineReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planted in the demo, and that it can be found in it on whatever day it is loaded. */
class PlantedTest {

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-03-18", "2026-06-30", "2026-09-06", "2026-11-30"})
    @interface OnAnyDay {}

    @OnAnyDay
    void sinceItBeganMostDaysAreLostWaitingForHarbourHousingAdvice(LocalDate today) {
        Demo demo = new Demo(today);
        LocalDate began = demo.planted.bottleneckBegan();
        List<DemoService> ranked = Arrays.stream(DemoService.values())
                .sorted(Comparator.comparingDouble(service -> -demo.daysLost(service, began, today)))
                .toList();
        assertThat(ranked.get(0)).isEqualTo(DemoService.HARBOUR_HOUSING_ADVICE);
        assertThat(demo.daysLost(ranked.get(0), began, today))
                .isGreaterThan(1.5 * demo.daysLost(ranked.get(1), began, today));
    }

    @OnAnyDay
    void beforeThatHarbourHousingAdviceWasQuick(LocalDate today) {
        Demo demo = new Demo(today);
        Predicate<Sent> jammed = sent -> !sent.day().isBefore(demo.planted.bottleneckBegan());
        List<Sent> housing = demo.sentTo(DemoService.HARBOUR_HOUSING_ADVICE);
        double before = median(housing.stream().filter(jammed.negate()), Sent::answerDays);
        double since = median(housing.stream().filter(jammed), Sent::answerDays);
        assertThat(before).isLessThan(8);
        assertThat(since).isGreaterThan(2.5 * before);
    }

    @OnAnyDay
    void theMostDeprivedWaitLongerAndAreLostMore(LocalDate today) {
        List<Sent> all = new Demo(today).all().toList();
        Predicate<Sent> worseOff = sent -> sent.quintile() == 1;
        double slower = median(all.stream().filter(worseOff), Sent::startDays)
                / median(all.stream().filter(worseOff.negate()), Sent::startDays);
        assertThat(slower).isBetween(1.15, 2.5);
        double lostMore = share(all.stream().filter(worseOff), Sent::lost)
                / share(all.stream().filter(worseOff.negate()), Sent::lost);
        assertThat(lostMore).isBetween(1.4, 4.0);
    }

    @OnAnyDay
    void theChangeHalfWayHelpedTalkingSpace(LocalDate today) {
        Demo demo = new Demo(today);
        Predicate<Sent> since = sent -> !sent.day().isBefore(demo.planted.changed());
        List<Sent> talking = demo.sentTo(DemoService.TALKING_SPACE);
        assertThat(median(talking.stream().filter(since), Sent::startDays))
                .isLessThan(.7 * median(talking.stream().filter(since.negate()), Sent::startDays));
    }

    @OnAnyDay
    void someAreSentAndNeverAnswered(LocalDate today) {
        assertThat(new Demo(today)
                        .all()
                        .filter(sent -> sent.referral().milestones().isEmpty())
                        .filter(sent -> sent.day().isBefore(today.minusDays(60)))
                        .count())
                .isGreaterThan(7);
    }

    @OnAnyDay
    void declinesHaveReasonsOfManyKinds(LocalDate today) {
        assertThat(new Demo(today)
                        .all()
                        .flatMap(sent -> sent.referral().milestones().stream())
                        .filter(milestone -> milestone.transition() == Transition.DECLINE)
                        .map(milestone -> milestone.carries().get("reason"))
                        .distinct())
                .contains(DeclineReason.NO_CAPACITY.code(), DeclineReason.NOT_ELIGIBLE.code())
                .hasSizeGreaterThan(4);
    }

    @OnAnyDay
    void referralsAreWithdrawnByClientsAndByAgencies(LocalDate today) {
        assertThat(new Demo(today)
                        .all()
                        .flatMap(sent -> sent.referral().milestones().stream())
                        .filter(milestone -> milestone.transition() == Transition.WITHDRAW)
                        .map(milestone -> (String) milestone.carries().get("decidedBy")))
                .contains("client", "agency")
                .hasSizeGreaterThan(20);
    }

    @OnAnyDay
    void someRoutesAreTangled(LocalDate today) {
        List<Story> stories = Stories.asOf(today);
        assertThat(stories.stream()
                        .filter(story -> story.referrals().size() > 3)
                        .count())
                .isGreaterThan(20);
        assertThat(stories.stream().filter(PlantedTest::comesBack).count()).isGreaterThan(20);
    }

    @OnAnyDay
    void manyAreOpenNowSoThatThereIsWorkToDo(LocalDate today) {
        Demo demo = new Demo(today);
        assertThat(demo.all()
                        .filter(sent -> sent.referral().closedAt().isEmpty())
                        .count())
                .isBetween(90L, 300L);
        assertThat(demo.sentTo(DemoService.HARBOUR_HOUSING_ADVICE).stream()
                        .filter(sent -> sent.referral().milestones().isEmpty())
                        .count())
                .isBetween(4L, 25L);
    }

    private static boolean comesBack(Story story) {
        List<DemoService> services =
                story.referrals().stream().map(LoggedReferral::service).toList();
        return services.stream().distinct().count() < services.size();
    }

    private record Sent(Story story, LoggedReferral referral) {

        LocalDate day() {
            return WorkingHours.dayOf(referral.sentAt());
        }

        int quintile() {
            return story.person().home().quintile();
        }

        Optional<Double> answerDays() {
            return referral.answeredAt().map(at -> days(referral.sentAt(), at));
        }

        Optional<Double> startDays() {
            return referral.startedAt().map(at -> days(referral.sentAt(), at));
        }

        /** Not started, and neither declined nor waiting any more. */
        boolean lost() {
            return referral.closedAt().isPresent()
                    && !referral.has(Transition.START)
                    && !referral.has(Transition.DECLINE)
                    && !referral.has(Transition.CORRECT);
        }
    }

    private static final class Demo {
        private final Planted planted;
        private final List<Sent> sent;

        Demo(LocalDate today) {
            this.planted = new Planted(today);
            this.sent = Stories.asOf(today).stream()
                    .flatMap(story -> story.referrals().stream().map(referral -> new Sent(story, referral)))
                    .toList();
        }

        Stream<Sent> all() {
            return sent.stream();
        }

        List<Sent> sentTo(DemoService service) {
            return all().filter(sent -> sent.referral().service() == service).toList();
        }

        /** Days from sent to start or to the end of hoping, so far as they fall in the period. */
        double daysLost(DemoService service, LocalDate from, LocalDate to) {
            Instant begin = from.atStartOfDay(WorkingHours.LONDON).toInstant();
            Instant end = to.atStartOfDay(WorkingHours.LONDON).toInstant();
            return sentTo(service).stream()
                    .mapToDouble(sent -> {
                        Instant over = sent.referral()
                                .startedAt()
                                .or(() -> sent.referral().closedAt())
                                .orElse(end);
                        Instant waitFrom = sent.referral().sentAt().isBefore(begin)
                                ? begin
                                : sent.referral().sentAt();
                        return Math.max(0, days(waitFrom, over));
                    })
                    .sum();
        }
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 1440.0;
    }

    private static double median(Stream<Sent> sent, Function<Sent, Optional<Double>> days) {
        double[] sorted = sent.map(days)
                .flatMap(Optional::stream)
                .mapToDouble(d -> d)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double share(Stream<Sent> sent, Predicate<Sent> of) {
        return sent.mapToDouble(each -> of.test(each) ? 1 : 0).average().orElseThrow();
    }
}
