package org.clientpathways.pathway.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Spell;
import org.clientpathways.pathway.route.SpellKind;

/** What makes the days lost exact: however time is cut into periods, none is lost and none counted twice. */
class DaysLostLawsTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-01-01");

    @Property
    void theDaysOfAdjacentPeriodsAddUpToTheDaysOfTheWait(
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll boolean open,
            @ForAll @Size(max = 6) Set<@From("dates") LocalDate> cuts) {
        Instant begun = one.isBefore(other) ? one : other;
        Instant end = one.isBefore(other) ? other : one;
        Spell wait = new Spell(
                null,
                SpellKind.WAITING_TO_START,
                null,
                null,
                begun,
                open ? null : end,
                open ? null : Happening.STARTED);
        TreeSet<LocalDate> borders = new TreeSet<>(cuts);
        borders.addAll(List.of(FIRST, LAST));

        long days = 0;
        for (LocalDate from : borders.headSet(LAST)) {
            days += new ByHand(new Period(from, borders.higher(from)), end).daysLost(wait);
        }

        assertThat(days).isEqualTo(wait.days(end));
    }

    /** Whole minutes of 2025 and 2026, in which the clocks change four times. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 2 * 365 * 24 * 60 - 1)
                .map(minutes -> Instant.parse("2025-01-01T00:00:00Z").plusSeconds(minutes * 60));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(1, 729).map(FIRST::plusDays);
    }
}
