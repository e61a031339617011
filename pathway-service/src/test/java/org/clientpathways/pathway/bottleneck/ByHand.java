package org.clientpathways.pathway.bottleneck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Spell;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.testing.ClientStory;

/**
 * The figures as a patient person would count them from the routes: day by day of the calendar, wait by wait. Every service
 * means to answer within 5 days and to begin within 28; how long a client may think about an agreement nobody says.
 */
final class ByHand {

    /** A wait of a client on a step. */
    record Wait(UUID client, Step step, Spell spell) {

        /** Whether its handover touches this agency. */
        boolean touches(String agency, Map<UUID, String> agencies) {
            String from = spell.from() == null ? null : agencies.get(spell.from());
            String to = spell.kind() == SpellKind.HELD_FOR_AGREEMENT ? null : step.agency();
            return Arrays.asList(to, step.referringAgency(), from).contains(agency);
        }

        /** Where it is waited, and for what. */
        String place() {
            return place(spell.kind(), spell.from(), spell.to());
        }

        static String place(SpellKind kind, Object from, Object to) {
            return kind.code() + " " + (from == null ? "outside" : from) + " " + to;
        }
    }

    private final Period period;
    private final Instant now;

    ByHand(Period period, Instant now) {
        this.period = period;
        this.now = now;
    }

    static List<Wait> waits(List<ClientStory> stories) {
        return stories.stream()
                .flatMap(
                        story -> Route.of(story.events()).steps().stream().flatMap(step -> waits(story, step).stream()))
                .toList();
    }

    private static List<Wait> waits(ClientStory story, Step step) {
        return Route.of(story.events()).spells().stream()
                .filter(spell ->
                        step.id().equals(spell.stepId()) && spell.kind().isWait())
                .map(spell -> new Wait(story.client, step, spell))
                .toList();
    }

    Map<String, Figures> places(List<Wait> waits, Predicate<Wait> counted) {
        Map<String, List<Wait>> places = waits.stream()
                .filter(counted.and(wait -> wasGoingOn(wait.spell())))
                .collect(Collectors.groupingBy(Wait::place));
        Map<String, Figures> figures = new TreeMap<>();
        places.forEach((place, there) -> figures.put(place, figures(there)));
        return figures;
    }

    Figures total(List<Wait> waits, Predicate<Wait> counted) {
        return figures(waits.stream()
                .filter(counted.and(wait -> wasGoingOn(wait.spell())))
                .toList());
    }

    /** The days of the period on which the wait went on from that day to the next. */
    long daysLost(Spell spell) {
        return period.from()
                .datesUntil(period.to())
                .filter(day -> !day.isBefore(day(spell.begun())) && day.isBefore(lastDay(spell)))
                .count();
    }

    private Figures figures(List<Wait> waits) {
        List<Spell> spells = waits.stream().map(Wait::spell).toList();
        List<Spell> open = spells.stream().filter(Spell::isOpen).toList();
        return new Figures(
                spells.stream().mapToLong(this::daysLost).sum(),
                spells.size(),
                spells.size() < 100
                        ? waits.stream().map(Wait::client).distinct().count()
                        : null,
                spells.stream().filter(spell -> isIn(day(spell.begun()))).count(),
                open.size(),
                open.stream().filter(spell -> spell.days(now) > target(spell)).count(),
                open.isEmpty()
                        ? null
                        : (int) open.stream()
                                .mapToLong(spell -> spell.days(now))
                                .max()
                                .getAsLong());
    }

    private boolean wasGoingOn(Spell spell) {
        return day(spell.begun()).isBefore(period.to())
                && (spell.isOpen() || !day(spell.ended()).isBefore(period.from()));
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(period.from()) && day.isBefore(period.to());
    }

    private static long target(Spell spell) {
        return switch (spell.kind()) {
            case AWAITING_RESPONSE -> 5;
            case WAITING_TO_START -> 28;
            default -> Long.MAX_VALUE;
        };
    }

    private LocalDate lastDay(Spell spell) {
        return day(spell.isOpen() ? now : spell.ended());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Clocks.LONDON);
    }
}
