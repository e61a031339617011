package org.clientpathways.local.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A client's route, worked out from the records of {@code referral-events} alone and by other code than the product's, so
 * that the two can be held against each other.
 */
public final class RouteFromRecords {

    private static final Set<String> TAKEN_ON = Set.of("accepted", "waitlisted");
    private static final Map<String, String> STATUS = Map.of("waitlisted", "waiting");

    private final Map<String, List<Published>> referrals = new LinkedHashMap<>();

    /** A step; what has not happened is null. */
    public record Step(String id, String status, Instant enteredAt, Instant startedAt, Instant leftAt, String how) {}

    /** A spell; an open one has no end. */
    public record Spell(String stepId, String kind, Instant begin, Instant end) {}

    /** @param records each event once */
    public RouteFromRecords(List<Published> records, String client) {
        records.stream()
                .filter(record ->
                        record.topic().equals("referral-events") && record.key().equals(client))
                .filter(record -> record.happened().startsWith("referral."))
                .sorted(Comparator.comparing(Published::time).thenComparing(Published::sequence))
                .forEach(record -> referrals
                        .computeIfAbsent(record.header("ce_subject"), id -> new ArrayList<>())
                        .add(record));
        referrals
                .values()
                .removeIf(events ->
                        events.stream().anyMatch(event -> event.happened().equals("referral.corrected")));
    }

    /** The steps, in the order in which they were entered. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        referrals.forEach((id, events) -> {
            Published last = events.get(events.size() - 1);
            steps.add(new Step(
                    id,
                    STATUS.getOrDefault(what(last), what(last)),
                    events.get(0).time(),
                    first(events, Set.of("started")),
                    how(last) == null ? null : last.time(),
                    how(last)));
        });
        return steps;
    }

    /** All spells but those between services. */
    public Set<Spell> spells() {
        Set<Spell> spells = new HashSet<>();
        referrals.forEach((id, events) -> {
            Instant sent = events.get(0).time();
            Instant takenOn = first(events, TAKEN_ON);
            Instant started = first(events, Set.of("started"));
            Published last = events.get(events.size() - 1);
            Instant left = how(last) == null ? null : last.time();
            spells.add(new Spell(id, "awaiting-response", sent, takenOn == null ? left : takenOn));
            if (takenOn != null) {
                spells.add(new Spell(id, "waiting-to-start", takenOn, started == null ? left : started));
            }
            if (started != null) {
                spells.add(new Spell(id, "in-service", started, left));
            }
        });
        return spells;
    }

    private static String what(Published event) {
        return event.happened().replace("referral.", "");
    }

    private static Instant first(List<Published> events, Set<String> of) {
        return events.stream()
                .filter(event -> of.contains(what(event)))
                .map(Published::time)
                .findFirst()
                .orElse(null);
    }

    private static String how(Published last) {
        return switch (what(last)) {
            case "declined", "ended", "failed" -> what(last);
            case "withdrawn" -> "withdrawn-by-" + last.data().get("decidedBy").asText();
            default -> null;
        };
    }
}
