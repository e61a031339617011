package org.clientpathways.pathway.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.bottleneck.ByHand.Wait;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API answers is what one counts by hand, for many lives and many periods. */
@QuarkusTest
class CountedAsByHandTest {

    private static final int CLIENTS = 120;
    private static final int PERIODS = 40;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper mapper;

    private final Random random = new Random(7);
    private final UUID housing = Ids.next();
    private final Map<UUID, String> agencies =
            Map.of(housing, TRUST, Ids.next(), TRUST, Ids.next(), COUNCIL, Ids.next(), HEALTH);
    private List<Wait> waits;

    @BeforeEach
    void manyLives() throws SQLException {
        Lives lives = new Lives(42, clock.instant());
        List<UUID> services = List.copyOf(agencies.keySet());
        List<ClientStory> stories =
                Stream.generate(() -> lives.next(services)).limit(CLIENTS).toList();
        OnlyThese.happened(stories, agencies);
        waits = ByHand.waits(stories);
    }

    @Test
    void everyFigureOfEveryPlaceIsWhatOneCountsByHand() {
        int places = 0;
        for (int n = 0; n < PERIODS; n++) {
            Period period = period();
            places += compare(period, Roles.PARTNERSHIP_MANAGER, "", wait -> true);
            compare(period, Roles.MANAGER, "", wait -> wait.touches(COUNCIL, agencies));
            compare(
                    period,
                    Roles.PARTNERSHIP_MANAGER,
                    "&service=" + housing,
                    wait -> housing.equals(wait.spell().from())
                            || housing.equals(wait.spell().to()));
        }
        assertThat(places).isGreaterThan(PERIODS * 10);
    }

    @Test
    void theDaysOfTwoAdjacentPeriodsAddUpToThoseOfBothTogether() {
        for (int n = 0; n < PERIODS; n++) {
            Period whole = period();
            LocalDate cut = whole.from()
                    .plusDays(random.nextInt((int) whole.from().until(whole.to(), java.time.temporal.ChronoUnit.DAYS)));
            if (cut.equals(whole.from())) {
                continue;
            }
            Map<String, Long> added = days(ask(new Period(whole.from(), cut), Roles.PARTNERSHIP_MANAGER, ""));
            days(ask(new Period(cut, whole.to()), Roles.PARTNERSHIP_MANAGER, ""))
                    .forEach((place, days) -> added.merge(place, days, Long::sum));

            assertThat(days(ask(whole, Roles.PARTNERSHIP_MANAGER, ""))).isEqualTo(added);
        }
    }

    private int compare(Period period, String role, String more, Predicate<Wait> counted) {
        BottleneckAnswer answer = ask(period, role, more);
        ByHand byHand = new ByHand(period, answer.asOf());
        Map<String, Figures> told = new TreeMap<>();
        answer.items().forEach(item -> told.put(place(item), figures(item)));

        assertThat(told).isEqualTo(byHand.places(waits, counted));
        assertThat(answer.total()).isEqualTo(byHand.total(waits, counted));
        assertThat(answer.items()).isSortedAccordingTo((a, b) -> Long.compare(b.daysLost(), a.daysLost()));
        assertThat(answer.items().stream()
                        .mapToDouble(BottleneckAnswer.Item::share)
                        .sum())
                .isCloseTo(answer.total().daysLost() == 0 ? 0 : 1, offset(1e-9));
        return told.size();
    }

    private Period period() {
        LocalDate from = LocalDate.now(clock.withZone(Clocks.LONDON)).minusDays(random.nextInt(460) - 5);
        return new Period(from, from.plusDays(2 + random.nextInt(200)));
    }

    private BottleneckAnswer ask(Period period, String role, String more) {
        String answer = Worker.of(COUNCIL, role)
                .asks()
                .get("/bottlenecks?from=" + period.from() + "&to=" + period.to() + more)
                .asString();
        try {
            return mapper.readValue(answer, BottleneckAnswer.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer, unreadable);
        }
    }

    private static Map<String, Long> days(BottleneckAnswer answer) {
        Map<String, Long> days = new HashMap<>();
        answer.items().stream()
                .filter(item -> item.daysLost() > 0)
                .forEach(item -> days.put(place(item), item.daysLost()));
        return days;
    }

    private static String place(BottleneckAnswer.Item item) {
        Object from = item.place().from() instanceof Map<?, ?> service
                ? service.get("id")
                : item.place().from();
        return Wait.place(item.kind(), from, item.place().to().id());
    }

    private static Figures figures(BottleneckAnswer.Item item) {
        return new Figures(
                item.daysLost(),
                item.waits(),
                item.clients(),
                item.beganInPeriod(),
                item.stillWaiting(),
                item.pastTarget(),
                item.oldestDays());
    }
}
